// SPDX-License-Identifier: MIT
#include <future>

#include <gmock/gmock.h>

#include "http/server/server_fixture.hpp"

namespace holdfast::http {
namespace {

using testing::HasSubstr;
using testing::MatchesRegex;

/// Says what it was asked.
Response echo(Request const& request) {
    Response response;
    response.set("Content-Type", "text/plain");
    response.body = fmt::format("{}?{} {}", request.path, request.query, request.body);
    return response;
}

TEST(Server, AnswersManyRequestsOnOneConnection) {
    RunningServer server{echo};
    TestClient client{server.port()};
    for (int i = 0; i < 100; ++i) {
        client.send(get(fmt::format("/{}?q={}", i, i)));
        auto const answer = client.read();
        ASSERT_EQ(answer.status, 200);
        ASSERT_EQ(answer.body, fmt::format("/{}?q={} ", i, i));
        ASSERT_EQ(answer.header("Connection"), "");
    }
}

TEST(Server, AnswersOnWorkersAsOnIoThreads) {
    RunningServer server{echo, {}, Placement::read_worker};
    TestClient client{server.port()};
    for (int i = 0; i < 100; ++i) {
        client.send(post(fmt::format("/{}", i), "text"));
        ASSERT_EQ(client.read().body, fmt::format("/{}? text", i));
    }
}

TEST(Server, AddsTheHeadersThatFrameAResponse) {
    RunningServer server{[](Request const&) {
        Response response;
        response.set("Content-Length", "7");
        response.set("transfer-encoding", "chunked");
        response.set("X-Own", "kept");
        response.body = "four";
        return response;
    }};
    TestClient client{server.port()};
    client.send(get("/"));
    auto const answer = client.read();
    EXPECT_EQ(answer.body, "four");
    EXPECT_EQ(answer.header("Content-Length"), "4");
    EXPECT_EQ(answer.header("Transfer-Encoding"), "");
    EXPECT_EQ(answer.header("X-Own"), "kept");
    EXPECT_THAT(answer.header("Date"),
                MatchesRegex("[A-Z][a-z][a-z], [0-9][0-9] [A-Z][a-z][a-z] [0-9]{4} "
                             "[0-9][0-9]:[0-9][0-9]:[0-9][0-9] GMT"));
}

TEST(Server, NamesEachRequest) {
    RunningServer server{[](Request const& request) {
        Response response;
        if (request.path == "/own") response.set("X-Request-Id", "mine");
        response.body = request.id;
        return response;
    }};
    TestClient client{server.port()};
    client.send(get("/") + get("/") + get("/own"));
    auto const first = client.read();
    auto const second = client.read();
    EXPECT_EQ(first.header("X-Request-Id"), first.body);
    EXPECT_EQ(second.header("X-Request-Id"), second.body);
    EXPECT_NE(first.body, second.body);
    EXPECT_EQ(client.read().header("X-Request-Id"), "mine");
}

TEST(Server, AnswersPipelinedRequestsInOrderThoughTheFirstIsSlow) {
    std::promise<void> go_on;
    auto released = go_on.get_future();
    RunningServer server{[&](Request const& request) {
                             if (request.path == "/slow") released.wait();
                             return echo(request);
                         },
                         ServerOptions{},
                         [](Request const& request) {
                             return request.path == "/slow" ? Placement::read_worker
                                                            : Placement::io_thread;
                         }};
    TestClient client{server.port()};
    std::string requests = get("/slow");
    for (int i = 0; i < 200; ++i) requests += post(fmt::format("/{}", i), "content");
    client.send(requests);
    TestClient other{server.port()};
    other.send(get("/other"));
    EXPECT_EQ(other.read().body, "/other? ");
    go_on.set_value();
    EXPECT_EQ(client.read().body, "/slow? ");
    for (int i = 0; i < 200; ++i) ASSERT_EQ(client.read().body, fmt::format("/{}? content", i));
}

TEST(Server, ClosesWhenAskedTo) {
    RunningServer server{echo};
    TestClient client{server.port()};
    client.send(get("/", "Connection: close\r\n") + get("/never"));
    EXPECT_EQ(client.read().header("Connection"), "close");
    EXPECT_TRUE(client.has_ended());
}

TEST(Server, KeepsAConnectionOfHttp10OnlyWhenAsked) {
    RunningServer server{echo};
    TestClient client{server.port()};
    client.send("GET /1 HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    auto const kept = client.read();
    EXPECT_EQ(kept.body, "/1? ");
    EXPECT_EQ(kept.header("Connection"), "keep-alive");
    client.send("GET /2 HTTP/1.0\r\n\r\n");
    auto const closed = client.read();
    EXPECT_EQ(closed.body, "/2? ");
    EXPECT_EQ(closed.header("Connection"), "close");
    EXPECT_TRUE(client.has_ended());
}

TEST(Server, LeavesOutTheContentInAnswerToHead) {
    RunningServer server{echo};
    TestClient client{server.port()};
    client.send("HEAD /path HTTP/1.1\r\nHost: test\r\n\r\n" + get("/next"));
    auto const answer = client.read_head();
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.header("Content-Length"), "7");
    EXPECT_EQ(client.read().body, "/next? ");
}

TEST(Server, SendsNoContentWith304) {
    RunningServer server{[](Request const& request) {
        auto response = echo(request);
        if (request.path == "/known") response.status = Status::not_modified;
        return response;
    }};
    TestClient client{server.port()};
    client.send(get("/known") + get("/next"));
    auto const answer = client.read_head();
    EXPECT_EQ(answer.status, 304);
    EXPECT_EQ(answer.header("Content-Length"), "");
    EXPECT_EQ(client.read().body, "/next? ");
}

TEST(Server, TellsAClientThatWaitsToContinue) {
    RunningServer server{echo};
    TestClient client{server.port()};
    client.send(
        "POST /a HTTP/1.1\r\nHost: test\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n");
    EXPECT_EQ(client.read_head().head, "HTTP/1.1 100 Continue\r\n\r\n");
    client.send("text");
    EXPECT_EQ(client.read().body, "/a? text");
    client.send(get("/next"));
    EXPECT_EQ(client.read().body, "/next? ");
}

TEST(Server, DoesNotTellAClientToContinueThatDoesNotWait) {
    RunningServer server{echo};
    TestClient client{server.port()};
    client.send(
        "POST /a HTTP/1.1\r\nHost: test\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\ntext");
    EXPECT_EQ(client.read().body, "/a? text");
}

TEST(Server, ReadsChunkedContent) {
    RunningServer server{echo};
    TestClient client{server.port()};
    client.send("POST /a HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: chunked\r\n\r\n");
    client.send("4\r\ntext\r\n3;extension=1\r\n, a\r\n");
    client.send("5\r\nnd so\r\n0\r\nTrailer: ignored\r\n\r\n" + get("/next"));
    EXPECT_EQ(client.read().body, "/a? text, and so");
    EXPECT_EQ(client.read().body, "/next? ");
}

TEST(Server, CarriesLargeContentBothWays) {
    RunningServer server{[](Request const& request) {
        Response response;
        response.body = request.body;
        return response;
    }};
    TestClient client{server.port()};
    std::string content(1024 * 1024, 'x');
    for (std::size_t i = 0; i < content.size(); ++i) content[i] = static_cast<char>('a' + i % 23);
    for (int i = 0; i < 3; ++i) {
        client.send(post("/", content));
        EXPECT_TRUE(client.read().body == content);
    }
}

TEST(Server, AnswersAClientThatHasEndedSending) {
    RunningServer server{echo};
    TestClient client{server.port()};
    client.send(get("/1") + get("/2"));
    client.end_sending();
    EXPECT_EQ(client.read().body, "/1? ");
    EXPECT_EQ(client.read().body, "/2? ");
    EXPECT_TRUE(client.has_ended());
}

TEST(Server, AnswersARequestThatEndsTooSoonWith400) {
    RunningServer server{echo};
    TestClient header{server.port()};
    header.send("GET / HTTP/1.1\r\nHo");
    header.end_sending();
    EXPECT_EQ(header.read().status, 400);
    TestClient body{server.port()};
    body.send("POST / HTTP/1.1\r\nHost: test\r\nContent-Length: 5\r\n\r\nfour");
    body.end_sending();
    EXPECT_EQ(body.read().status, 400);
}

TEST(Server, AnswersClientsInParallel) {
    RunningServer server{echo, {}, Placement::read_worker};
    std::vector<std::thread> clients;
    clients.reserve(8);
    std::atomic<int> answered{0};
    for (int i = 0; i < 8; ++i) {
        clients.emplace_back([&] {
            TestClient client{server.port()};
            for (int k = 0; k < 50; ++k) {
                client.send(get("/"));
                answered += client.read().status == 200 ? 1 : 0;
            }
        });
    }
    for (auto& client : clients) client.join();
    EXPECT_EQ(answered, 400);
}

TEST(Server, ListensOnIpVersion6) {
    Server const server{ServerOptions{.address = "::1", .port = 0}, echo,
                        [](Request const&) { return Placement::io_thread; }};
    EXPECT_NE(server.port(), 0);
}

TEST(Server, SaysWhyItCannotListen) {
    RunningServer server{echo};
    auto const place = [](Request const&) { return Placement::io_thread; };
    try {
        Server second{ServerOptions{.port = server.port()}, echo, place};
        FAIL() << "two servers on one port";
    } catch (std::system_error const& error) {
        EXPECT_EQ(error.code(), std::errc::address_in_use);
        EXPECT_THAT(error.what(),
                    HasSubstr(fmt::format("cannot listen on 127.0.0.1 port {}", server.port())));
    }
    EXPECT_THROW((Server{ServerOptions{.address = "nowhere", .port = 0}, echo, place}),
                 std::system_error);
}

}  // namespace
}  // namespace holdfast::http
