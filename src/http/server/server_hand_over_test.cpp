// SPDX-License-Identifier: MIT
#include <atomic>
#include <future>
#include <optional>
#include <stdexcept>

#include <gmock/gmock.h>

#include <holdfast/http/endpoint.hpp>

#include "http/server/server_fixture.hpp"

namespace holdfast::http {
namespace {

// Far longer than any test: what ends earlier did not wait for it.
constexpr std::chrono::hours long_time{1};

Response ok(Request const&) {
    Response response;
    response.body = "done";
    return response;
}

/// A socket that outlives the servers which it is handed over to, as a service manager's does.
class ListeningSocket {
public:
    ListeningSocket() : socket_{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)} {
        EXPECT_EQ(::listen(socket_, 100), 0);  // which binds it to a free port of all addresses
    }
    ~ListeningSocket() { ::close(socket_); }
    ListeningSocket(ListeningSocket const&) = delete;
    ListeningSocket& operator=(ListeningSocket const&) = delete;

    std::uint16_t port() const { return Endpoint::of_socket(socket_).port; }

    ServerOptions handed_over(std::chrono::milliseconds drain_time = {}) const {
        return {.socket = ::dup(socket_), .limits = {.drain_time = drain_time}};
    }

private:
    int socket_;
};

Placement on_io_thread(Request const&) {
    return Placement::io_thread;
}

TEST(ServerHandOver, TakesOverASocketThatListens) {
    ListeningSocket const socket;
    RunningServer const server{ok, socket.handed_over(), on_io_thread};
    EXPECT_EQ(server.port(), socket.port());
    TestClient client{socket.port()};
    client.send(get("/"));
    EXPECT_EQ(client.read().body, "done");
}

TEST(ServerHandOver, LeavesWhatWaitsInTheSocketToTheNextServer) {
    ListeningSocket const socket;
    std::optional<RunningServer> server{std::in_place, ok, socket.handed_over(), on_io_thread};
    server->stop();
    server->join();
    server.reset();
    TestClient waiting{socket.port()};
    waiting.send(get("/"));
    server.emplace(ok, socket.handed_over(), on_io_thread);
    EXPECT_EQ(waiting.read().status, 200);
}

TEST(ServerHandOver, AnswersOnIdleConnectionsWhileItDrains) {
    ListeningSocket const socket;
    RunningServer server{ok, socket.handed_over(long_time), on_io_thread};
    TestClient used{socket.port()};
    used.send(get("/"));
    EXPECT_EQ(used.read().header("Connection"), "");
    server.stop();
    used.send(get("/"));
    auto const last = used.read();
    EXPECT_EQ(last.status, 200);
    EXPECT_EQ(last.header("Connection"), "close");
    EXPECT_TRUE(used.has_ended());
}

TEST(ServerHandOver, IsDrainedWhenNoConnectionIsLeft) {
    ListeningSocket const socket;
    RunningServer server{ok, socket.handed_over(long_time), on_io_thread};
    {
        TestClient client{socket.port()};
        client.send(get("/"));
        EXPECT_EQ(client.read().status, 200);
        server.stop();
    }
    server.join();
}

// The thread learns of the stop and of the request at the same time, and first of the stop.
TEST(ServerHandOver, AnswersARequestThatCameBeforeItsConnectionWasClosedAsIdle) {
    std::promise<void> entered;
    std::promise<void> released;
    std::atomic<int> others = 0;
    auto const handler = [&](Request const& request) {
        if (request.path == "/slow") {
            entered.set_value();
            released.get_future().wait();
        } else {
            ++others;
        }
        return ok(request);
    };
    RunningServer server{handler, ServerOptions{.io_threads = 1}, on_io_thread};
    TestClient used{server.port()};
    used.send(get("/"));
    EXPECT_EQ(used.read().status, 200);
    TestClient slow{server.port()};
    slow.send(get("/slow"));
    entered.get_future().wait();
    server.stop();
    used.send(get("/"));
    TestClient fresh{server.port()};
    fresh.send(get("/"));
    released.set_value();
    EXPECT_EQ(slow.read().status, 200);
    EXPECT_EQ(used.read().status, 200);
    EXPECT_EQ(others, 2 + (fresh.read().status == 200 ? 1 : 0));
}

TEST(ServerHandOver, TellsOnceThatItStops) {
    std::atomic<int> told = 0;
    RunningServer server{ok, ServerOptions{.on_stop = [&] { ++told; }}, on_io_thread};
    EXPECT_EQ(told, 0);
    server.stop();
    server.stop();
    server.join();
    EXPECT_EQ(told, 1);
}

TEST(ServerHandOver, RefusesWhatIsNoListeningSocket) {
    int const pipe_or_so = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    int const silent = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    for (int const socket : {pipe_or_so, silent, -1}) {
        EXPECT_THROW(Server({.socket = socket}, ok, on_io_thread), std::invalid_argument);
        ::close(socket);
    }
}

}  // namespace
}  // namespace holdfast::http
