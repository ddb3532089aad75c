// SPDX-License-Identifier: MIT
#include <csignal>
#include <future>
#include <memory>

#include <gmock/gmock.h>

#include "http/server/server_fixture.hpp"

namespace holdfast::http {
namespace {

using std::chrono::milliseconds;

Response ok(Request const&) {
    Response response;
    response.body = "done";
    return response;
}

/// A handler that tells when it runs and then waits to be released.
class Gate {
public:
    Response operator()(Request const& request) {
        entered_.set_value();
        released_.wait();
        return ok(request);
    }

    void wait_until_entered() { entered_.get_future().wait(); }
    void release() { release_.set_value(); }

private:
    std::promise<void> entered_;
    std::promise<void> release_;
    std::future<void> released_ = release_.get_future();
};

TEST(ServerStop, FinishesWhatIsRunningAndRefusesWhatIsNew) {
    for (auto const placement : {Placement::io_thread, Placement::read_worker}) {
        Gate gate;
        RunningServer server{std::ref(gate), ServerOptions{.io_threads = 2},
                             [placement](Request const&) { return placement; }};
        auto client = std::make_unique<TestClient>(server.port());
        client->send(get("/"));
        gate.wait_until_entered();
        auto const port = server.port();
        server.stop();
        if (placement ==
            Placement::read_worker) {  // else the thread that closes the socket may be busy
            while (TestClient{port}.is_connected()) std::this_thread::yield();
        }
        gate.release();
        auto const answer = client->read();
        EXPECT_EQ(answer.body, "done");
        EXPECT_EQ(answer.header("Connection"), "close");
        EXPECT_TRUE(client->has_ended());
        client.reset();
        server.join();
        EXPECT_FALSE(TestClient{port}.is_connected());
    }
}

TEST(ServerStop, ClosesIdleConnectionsAtOnce) {
    RunningServer server{ok};
    TestClient fresh{server.port()};
    TestClient used{server.port()};
    used.send(get("/"));
    EXPECT_EQ(used.read().status, 200);
    server.stop();
    EXPECT_TRUE(used.has_ended());
    EXPECT_EQ(fresh.read_to_end(), "");
    server.join();
}

TEST(ServerStop, LetsARequestArriveThatHasBegun) {
    RunningServer server{ok};
    TestClient client{server.port()};
    client.send(
        "POST / HTTP/1.1\r\nHost: test\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n");
    EXPECT_EQ(client.read_head().status, 100);
    server.stop();
    client.send("text");
    auto const answer = client.read();
    EXPECT_EQ(answer.body, "done");
    EXPECT_EQ(answer.header("Connection"), "close");
}

TEST(ServerStop, GivesUpOnARequestThatDoesNotEnd) {
    RunningServer server{ok, {.stop_time = milliseconds{50}}};
    TestClient client{server.port()};
    client.send(get("/") + "GET / HTTP/1.1\r\n");
    EXPECT_EQ(client.read().status, 200);
    server.stop();
    server.join();
}

TEST(ServerStop, GivesUpOnAHandlerThatDoesNotReturn) {
    for (auto const placement : {Placement::io_thread, Placement::read_worker}) {
        Gate gate;
        RunningServer server{std::ref(gate), {.stop_time = milliseconds{50}}, placement};
        TestClient client{server.port()};
        client.send(get("/"));
        gate.wait_until_entered();
        server.stop();
        server.join();
        gate.release();  // which the destruction of the server waits for
    }
}

TEST(ServerStop, MayComeBeforeTheServerRuns) {
    Server server{ServerOptions{.port = 0}, ok,
                  [](Request const&) { return Placement::read_worker; }};
    server.stop();
    server.stop();
    server.run();
}

TEST(ServerStop, IsNotNeededByAServerThatHasNeverRun) {
    Server const server{ServerOptions{.port = 0}, ok,
                        [](Request const&) { return Placement::read_worker; }};
    TestClient client{server.port()};
    client.send(get("/"));
}

TEST(ServerStop, ComesWithASignal) {
    for (auto const signal : {SIGTERM, SIGINT}) {
        Server server{ServerOptions{.port = 0}, ok,
                      [](Request const&) { return Placement::read_worker; }};
        server.stop_on_signals();
        std::thread thread{[&] { server.run(); }};
        TestClient client{server.port()};
        client.send(get("/"));
        EXPECT_EQ(client.read().status, 200);
        std::raise(signal);
        EXPECT_TRUE(client.has_ended());
        thread.join();
    }
}

TEST(ServerStop, UnderLoadLosesNoAnswerThatHasBegun) {
    for (int round = 0; round < 10; ++round) {
        std::atomic<int> handled{0};
        std::atomic<int> answered{0};
        RunningServer server{[&](Request const& request) {
                                 ++handled;
                                 return ok(request);
                             },
                             {},
                             Placement::read_worker};
        std::vector<std::thread> clients;
        clients.reserve(8);
        for (int i = 0; i < 4; ++i) {
            clients.emplace_back([&] {
                for (bool goes_on = true; goes_on;) {
                    TestClient client{server.port()};
                    client.send(get("/"));
                    goes_on = client.read().status == 200;
                    answered += goes_on ? 1 : 0;
                }
            });
        }
        while (handled < 20) std::this_thread::yield();
        server.stop();
        server.join();
        for (auto& client : clients) client.join();
        EXPECT_EQ(handled, answered);
    }
}

}  // namespace
}  // namespace holdfast::http
