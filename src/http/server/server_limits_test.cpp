// SPDX-License-Identifier: MIT
#include <future>
#include <memory>
#include <vector>

#include <gmock/gmock.h>
#include <sys/resource.h>

#include "http/server/server_fixture.hpp"

namespace holdfast::http {
namespace {

using std::chrono::milliseconds;

Response length(Request const& request) {
    Response response;
    response.body = std::to_string(request.body.size());
    return response;
}

std::string chunked(std::size_t chunks) {
    std::string text = "POST / HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (std::size_t i = 0; i < chunks; ++i) text += "10\r\n0123456789abcdef\r\n";
    return text + "0\r\n\r\n";
}

TEST(ServerLimits, RefusesALargeHeaderWith431) {
    RunningServer server{length, {.header_bytes = 1000}};
    TestClient client{server.port()};
    client.send(get("/", fmt::format("Within: {}\r\n", std::string(900, 'x'))));
    EXPECT_EQ(client.read().status, 200);
    client.send(get("/", fmt::format("Beyond: {}\r\n", std::string(1000, 'x'))) + get("/never"));
    auto const answer = client.read();
    EXPECT_EQ(answer.status, 431);
    EXPECT_EQ(answer.header("Connection"), "close");
    EXPECT_EQ(client.read_to_end(), "");
}

TEST(ServerLimits, RefusesAHeaderWithoutEndWith431) {
    RunningServer server{length};
    TestClient client{server.port()};
    client.send("GET / HTTP/1.1\r\nHost: test\r\n");
    for (int i = 0; i < 100; ++i) client.send(fmt::format("Line: {}\r\n", std::string(1000, 'x')));
    EXPECT_EQ(client.read().status, 431);
    EXPECT_EQ(client.read_to_end(), "");
}

TEST(ServerLimits, RefusesALongTargetWith414) {
    RunningServer server{length};
    TestClient client{server.port()};
    client.send("GET /" + std::string(100'000, 'x'));
    EXPECT_EQ(client.read().status, 414);
}

TEST(ServerLimits, RefusesLargeContentBeforeItIsSentWith413) {
    RunningServer server{length, {.body_bytes = 100}};
    TestClient client{server.port()};
    client.send(post("/", std::string(100, 'x')));
    EXPECT_EQ(client.read().body, "100");
    client.send(
        "POST / HTTP/1.1\r\nHost: test\r\nExpect: 100-continue\r\nContent-Length: 101\r\n\r\n");
    EXPECT_EQ(client.read().status, 413);
    EXPECT_TRUE(client.has_ended());
}

TEST(ServerLimits, LetsAClientReadThe413ThoughItsContentWasNotRead) {
    RunningServer server{length, {.body_bytes = 100}};
    TestClient client{server.port()};
    client.send(post("/", std::string(3'000'000, 'x')));
    auto const answer = client.read();
    EXPECT_EQ(answer.status, 413);
    EXPECT_EQ(answer.header("Connection"), "close");
    EXPECT_TRUE(client.has_ended());
}

TEST(ServerLimits, RefusesLargeChunkedContentWith413) {
    RunningServer server{length, {.body_bytes = 160}};
    TestClient client{server.port()};
    client.send(chunked(10));
    EXPECT_EQ(client.read().body, "160");
    client.send(chunked(11));
    EXPECT_EQ(client.read().status, 413);
}

TEST(ServerLimits, RefusesChunkExtensionsAndTrailersWithoutEnd) {
    RunningServer server{length, {.header_bytes = 1000}};
    for (auto const* start : {"1;", "0\r\nTrailer: "}) {
        TestClient client{server.port()};
        client.send("POST / HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: chunked\r\n\r\n");
        client.send(start + std::string(50'000, 'x'));
        EXPECT_EQ(client.read().status, 431);
    }
}

TEST(ServerLimits, HangsUpOnAClientThatSendsNothing) {
    RunningServer server{length, {.idle_time = milliseconds{500}}};
    TestClient silent{server.port()};
    EXPECT_EQ(silent.read_to_end(), "");
    TestClient once{server.port()};
    once.send(get("/"));
    EXPECT_EQ(once.read().status, 200);
    EXPECT_EQ(once.read_to_end(), "");
}

TEST(ServerLimits, HangsUpOnAClientThatSendsOnlyEmptyLines) {
    RunningServer server{length, {.idle_time = milliseconds{500}}};
    TestClient client{server.port()};
    client.send("\r\n\r\n");
    EXPECT_EQ(client.read_to_end(), "");
}

TEST(ServerLimits, Answers408ToAHeaderThatDoesNotEnd) {
    RunningServer server{length, {.header_time = milliseconds{50}}};
    TestClient client{server.port()};
    client.send(get("/") + "GET / HTTP/1.1\r\nSlow:");
    EXPECT_EQ(client.read().status, 200);
    auto const answer = client.read();
    EXPECT_EQ(answer.status, 408);
    EXPECT_EQ(answer.header("Connection"), "close");
    EXPECT_TRUE(client.has_ended());
}

TEST(ServerLimits, Answers408ToASlowHeaderThoughItsBytesKeepComing) {
    RunningServer server{length, {.header_time = milliseconds{100}}};
    TestClient client{server.port()};
    std::atomic<bool> done{false};
    std::thread drip{[&] {
        client.send("GET / HTTP/1.1\r\nSlow: ");
        while (!done) {
            client.send("x");
            std::this_thread::sleep_for(milliseconds{5});
        }
    }};
    EXPECT_EQ(client.read().status, 408);
    done = true;
    drip.join();
}

TEST(ServerLimits, Answers408ToContentThatDoesNotEnd) {
    RunningServer server{length, {.body_time = milliseconds{50}}};
    TestClient client{server.port()};
    client.send("POST / HTTP/1.1\r\nHost: test\r\nContent-Length: 10\r\n\r\n1234");
    EXPECT_EQ(client.read().status, 408);
    EXPECT_TRUE(client.has_ended());
}

TEST(ServerLimits, HangsUpOnAClientThatDoesNotRead) {
    std::string const content(64 * 1024 * 1024, 'x');
    RunningServer server{[&](Request const&) {
                             Response response;
                             response.static_body = content;
                             return response;
                         },
                         {.write_time = milliseconds{100}, .stop_time = std::chrono::hours{1}}};
    TestClient client{server.port(), 4096};
    client.send(get("/"));
    EXPECT_EQ(client.read_head().status, 200);
    server.stop();
    server.join();  // which waits for the connection
    EXPECT_LT(client.read_to_end().size(), content.size());
}

TEST(ServerLimits, TurnsAwayConnectionsBeyondTheLimitWith503) {
    RunningServer server{length, {.connections = 2}};
    auto first = std::make_unique<TestClient>(server.port());
    TestClient second{server.port()};
    first->send(get("/"));
    second.send(get("/"));
    EXPECT_EQ(first->read().status, 200);
    EXPECT_EQ(second.read().status, 200);
    TestClient third{server.port()};
    third.send(get("/"));
    auto const answer = third.read();
    EXPECT_EQ(answer.status, 503);
    EXPECT_EQ(answer.header("Connection"), "close");
    EXPECT_TRUE(third.has_ended());
    first.reset();
    auto const is_admitted = [&] {
        TestClient client{server.port()};
        client.send(get("/"));
        return client.read().status == 200;
    };
    while (!is_admitted()) std::this_thread::yield();  // the server has yet to see the first end
}

TEST(ServerLimits, Answers503WhenTooManyRequestsWaitForAWorker) {
    std::promise<void> go_on;
    auto const released = go_on.get_future().share();
    std::atomic<int> running{0};
    RunningServer server{[&](Request const& request) {
                             ++running;
                             released.wait();
                             return length(request);
                         },
                         ServerOptions{.workers = {.reading = 1},
                                       .limits = {.waiting_requests = 1}},
                         [](Request const&) { return Placement::read_worker; }};
    TestClient first{server.port()};
    first.send(get("/"));
    while (running == 0) std::this_thread::yield();
    TestClient second{server.port()};
    TestClient third{server.port()};
    second.send(get("/"));
    third.send(get("/"));
    // One of the two waits; the other is told at once, and may ask again.
    std::promise<Answer> second_answer;
    std::thread reader{[&] { second_answer.set_value(second.read()); }};
    std::promise<Answer> third_answer;
    std::thread other_reader{[&] { third_answer.set_value(third.read()); }};
    auto from_second = second_answer.get_future();
    auto from_third = third_answer.get_future();
    while (from_second.wait_for(milliseconds{1}) != std::future_status::ready &&
           from_third.wait_for(milliseconds{1}) != std::future_status::ready) {
    }
    go_on.set_value();
    reader.join();
    other_reader.join();
    auto answers = std::vector{from_second.get(), from_third.get()};
    std::ranges::sort(answers, {}, &Answer::status);
    EXPECT_EQ(answers[0].status, 200);
    EXPECT_EQ(answers[1].status, 503);
    EXPECT_EQ(answers[1].header("Retry-After"), "1");
    EXPECT_EQ(answers[1].header("Connection"), "");
    EXPECT_EQ(first.read().status, 200);
}

TEST(ServerLimits, GoesOnAcceptingAfterFileDescriptorsHaveRunOut) {
#ifdef __SANITIZE_ADDRESS__
    // UndefinedBehaviorSanitizer, on in the same builds, opens a pipe to look at a type of object
    // that it meets for the first time, and reports an error where it cannot.
    GTEST_SKIP() << "the sanitizer needs file descriptors; ThreadSanitizer's build runs this test";
#endif
    RunningServer server{length};
    TestClient client;
    rlimit before{};
    ASSERT_EQ(::getrlimit(RLIMIT_NOFILE, &before), 0);
    auto const next = ::dup(0);  // the lowest that is free
    ::close(next);
    rlimit const none{.rlim_cur = static_cast<rlim_t>(next), .rlim_max = before.rlim_max};
    ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &none), 0);
    client.connect(server.port());
    client.send(get("/"));
    std::this_thread::sleep_for(milliseconds{20});  // most likely the server has tried by then
    ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &before), 0);
    EXPECT_EQ(client.read().status, 200);
}

}  // namespace
}  // namespace holdfast::http
