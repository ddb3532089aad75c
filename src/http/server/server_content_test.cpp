// SPDX-License-Identifier: MIT
#include <chrono>
#include <optional>
#include <string>

#include <gmock/gmock.h>

#include "http/server/server_fixture.hpp"

namespace holdfast::http {
namespace {

Response length(Request const& request) {
    return {.body = std::to_string(request.body.size())};
}

std::string announcement(std::string_view path, std::size_t size, std::string_view headers = {}) {
    return fmt::format("POST {} HTTP/1.1\r\nHost: test\r\nContent-Length: {}\r\n{}\r\n", path, size,
                       headers);
}

/// A server that lets `/well` pass, and refuses content for any other path by the header.
class ServerContent : public testing::Test {
protected:
    static std::optional<Refusal> check(Request const& request) {
        if (request.path == "/well") return {};
        if (request.path == "/throws") throw std::runtime_error{"of the test"};
        return Refusal{Status::not_found, "There is nothing here."};
    }

    RunningServer server{length, ServerOptions{.header_check = check},
                         [](Request const&) { return Placement::io_thread; }};
};

TEST_F(ServerContent, IsRefusedByTheHeaderBeforeAnyOfItHasCome) {
    for (auto const* headers : {"", "Expect: 100-continue\r\n"}) {
        TestClient client{server.port()};
        client.send(announcement("/nowhere", 1'000'000, headers));
        auto const answer = client.read();
        EXPECT_EQ(answer.status, 404);
        EXPECT_EQ(answer.body, "There is nothing here.");
        EXPECT_EQ(answer.header("Connection"), "close");
        EXPECT_TRUE(client.has_ended());
    }
    TestClient client{server.port()};
    client.send("POST /nowhere HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: chunked\r\n\r\n");
    EXPECT_EQ(client.read().status, 404);
}

TEST_F(ServerContent, ThatWasSentAllTheSameDoesNotKeepTheAnswerFromItsClient) {
    TestClient client{server.port()};
    client.send(announcement("/nowhere", 1'000'000) + std::string(1'000'000, 'x') + get("/never"));
    EXPECT_EQ(client.read().status, 404);
    client.end_sending();
    EXPECT_TRUE(client.has_ended());
}

TEST_F(ServerContent, IsAskedForOnlyWhenTheHeaderWasTaken) {
    TestClient client{server.port()};
    client.send(announcement("/well", 4, "Expect: 100-continue\r\n"));
    EXPECT_EQ(client.read_head().status, 100);
    client.send("text");
    EXPECT_EQ(client.read().body, "4");
}

TEST_F(ServerContent, IsTheHandlersWhereTheCheckThrowsOrThereIsNone) {
    TestClient client{server.port()};
    client.send(post("/throws", "text"));
    EXPECT_EQ(client.read().body, "4");
    client.send(get("/nowhere") + announcement("/nowhere", 0));
    EXPECT_EQ(client.read().body, "0");
    EXPECT_EQ(client.read().body, "0");
}

/// Limits for few bytes and any time.
Limits const patient{.body_bytes = 100'000,
                     .all_bodies_bytes = 100'000,
                     .body_time = std::chrono::hours{1}};

TEST(ServerBudget, IsOneForTheContentsOfAllRequests) {
    RunningServer server{length, patient};
    TestClient first{server.port()};
    first.send(announcement("/", 100'000, "Expect: 100-continue\r\n"));
    EXPECT_EQ(first.read_head().status, 100);
    first.send(std::string(60'000, 'x'));
    auto const turned_away = [&](std::string const& headers) {
        TestClient client{server.port()};
        client.send(announcement("/", 80'000, headers));
        auto const answer = client.read_head();
        if (answer.status == 503) {
            EXPECT_EQ(answer.header("Retry-After"), "1");
            EXPECT_EQ(answer.header("Connection"), "close");
        }
        return answer.status == 503;
    };
    // The server has yet to read what the first one sent.
    while (!turned_away("Expect: 100-continue\r\n")) std::this_thread::yield();
    EXPECT_TRUE(turned_away(""));
    TestClient reader{server.port()};
    reader.send(get("/"));
    EXPECT_EQ(reader.read().status, 200);
    first.send(std::string(40'000, 'x'));
    EXPECT_EQ(first.read().body, "100000");
    // It has its memory back by the next request of the first connection.
    first.send(get("/"));
    EXPECT_EQ(first.read().body, "0");
    TestClient second{server.port()};
    second.send(post("/", std::string(100'000, 'x')));
    EXPECT_EQ(second.read().body, "100000");
}

TEST(ServerBudget, IsWholeAgainAfterContentThatWasRefusedOrNeverCame) {
    RunningServer server{length, patient};
    for (int i = 0; i < 20; ++i) {
        TestClient client{server.port()};
        client.send(announcement("/", 100'000) + std::string(90'000, 'x'));
        if (i % 2 == 0) client.reset();
        if (i % 2 != 0) client.end_sending();
    }
    auto const is_taken = [&] {
        TestClient client{server.port()};
        client.send(post("/", std::string(100'000, 'x')));
        return client.read().status == 200;
    };
    while (!is_taken()) std::this_thread::yield();
    EXPECT_TRUE(is_taken());
}

}  // namespace
}  // namespace holdfast::http
