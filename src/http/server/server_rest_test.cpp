// SPDX-License-Identifier: MIT
#include <atomic>
#include <future>
#include <latch>
#include <stdexcept>
#include <vector>

#include <gmock/gmock.h>

#include "http/server/server_fixture.hpp"

namespace holdfast::http {
namespace {

Response said(std::string text) {
    return {.body = std::move(text)};
}

/// A server of one worker and so many threads for the rest of responses.
class ServerOfRests {
public:
    explicit ServerOfRests(Handler handler, std::size_t computers = 1, Limits limits = {})
        : server_{std::move(handler),
                  ServerOptions{.workers = {.submissions = 1, .computing = computers},
                                .limits = limits},
                  [](Request const&) { return Placement::submission_worker; }} {}

    std::uint16_t port() const { return server_.port(); }

private:
    RunningServer server_;
};

TEST(RestOfAResponse, IsTheAnswerAndSeesTheRequest) {
    ServerOfRests const server{[](Request const& request) {
        return Response{
            .rest = [&request] { return said("rest of " + std::string{request.path}); }};
    }};
    TestClient client{server.port()};
    client.send(get("/a") + get("/b"));
    EXPECT_EQ(client.read().body, "rest of /a");
    EXPECT_EQ(client.read().body, "rest of /b");
}

TEST(RestOfAResponse, MayHaveARestItself) {
    ServerOfRests const server{[](Request const&) {
        return Response{.rest = [] { return Response{.rest = [] { return said("last"); }}; }};
    }};
    TestClient client{server.port()};
    client.send(get("/"));
    EXPECT_EQ(client.read().body, "last");
}

TEST(RestOfAResponse, ThatFailsIsA500) {
    ServerOfRests const server{[](Request const&) {
        return Response{.rest = []() -> Response { throw std::runtime_error{"detail"}; }};
    }};
    TestClient client{server.port()};
    client.send(get("/"));
    auto const answer = client.read();
    EXPECT_EQ(answer.status, 500);
    EXPECT_EQ(answer.body, "Internal Server Error\n");
}

TEST(RestOfAResponse, LeavesTheWorkersToOthers) {
    std::promise<void> other_was_answered;
    auto const answered = other_was_answered.get_future().share();
    ServerOfRests const server{[&](Request const& request) {
        if (request.path != "/slow") return said("at once");
        return Response{.rest = [&] {
            answered.wait();
            return said("at last");
        }};
    }};
    std::vector<std::unique_ptr<TestClient>> slow;
    for (int client = 0; client < 20; ++client) {
        slow.push_back(std::make_unique<TestClient>(server.port()));
        slow.back()->send(get("/slow"));
    }
    TestClient quick{server.port()};
    quick.send(get("/quick"));
    EXPECT_EQ(quick.read().body, "at once");
    other_was_answered.set_value();
    for (auto const& client : slow) EXPECT_EQ(client->read().body, "at last");
}

TEST(RestOfAResponse, IsComputedByNoMoreThreadsThanItsServerHasForThat) {
    std::atomic<int> running{0};
    std::atomic<int> most{0};
    ServerOfRests const server{[&](Request const&) {
                                   return Response{.rest = [&] {
                                       auto const now = ++running;
                                       for (int seen = most; now > seen;) {
                                           if (most.compare_exchange_weak(seen, now)) break;
                                       }
                                       --running;
                                       return said("done");
                                   }};
                               },
                               1};
    std::vector<std::unique_ptr<TestClient>> clients;
    for (int client = 0; client < 50; ++client) {
        clients.push_back(std::make_unique<TestClient>(server.port()));
        clients.back()->send(get("/"));
    }
    for (auto const& client : clients) EXPECT_EQ(client->read().body, "done");
    EXPECT_EQ(most, 1);
}

TEST(RestOfAResponse, ThatTooManyWaitForIsRefused) {
    constexpr int count = 10;
    constexpr int room = 3;  // one is computed while two wait
    std::promise<void> others_were_refused;
    auto const refused = others_were_refused.get_future().share();
    std::atomic<int> refusals{0};
    RunningServer const server{[&](Request const&) {
                                   return Response{.rest = [&] {
                                       refused.wait();
                                       return said("done");
                                   }};
                               },
                               ServerOptions{.workers = {.submissions = 1, .computing = 1},
                                             .limits = {.waiting_requests = room - 1},
                                             .observer =
                                                 [&](Exchange const& exchange) {
                                                     if (exchange.status !=
                                                         Status::service_unavailable)
                                                         return;
                                                     if (++refusals == count - room)
                                                         others_were_refused.set_value();
                                                 }},
                               [](Request const&) { return Placement::submission_worker; }};
    std::vector<std::unique_ptr<TestClient>> clients;
    for (int client = 0; client < count; ++client) {
        clients.push_back(std::make_unique<TestClient>(server.port()));
        clients.back()->send(get("/"));
    }
    int done = 0;
    for (auto const& client : clients) done += client->read().status == 200 ? 1 : 0;
    EXPECT_GE(done, 1);
    EXPECT_LE(done, room);
}

/// The address that the server sees in a client that sends these headers.
std::string client_address(RequestNames names, std::string const& headers) {
    RunningServer const server{[](Request const& request) { return said(request.client_address); },
                               ServerOptions{.request_names = names},
                               [](Request const&) { return Placement::io_thread; }};
    TestClient client{server.port()};
    client.send(get("/", headers));
    return client.read().body;
}

TEST(ClientAddress, IsThatOfTheConnection) {
    EXPECT_EQ(client_address(RequestNames::own, ""), "127.0.0.1");
    EXPECT_EQ(client_address(RequestNames::own, "X-Forwarded-For: 192.0.2.1\r\n"), "127.0.0.1");
    EXPECT_EQ(client_address(RequestNames::from_proxy, ""), "127.0.0.1");
}

TEST(ClientAddress, BehindAProxyIsWhatTheProxyAddedLast) {
    auto const forwarded = [](std::string const& headers) {
        return client_address(RequestNames::from_proxy, headers);
    };
    EXPECT_EQ(forwarded("X-Forwarded-For: 192.0.2.1\r\n"), "192.0.2.1");
    EXPECT_EQ(forwarded("x-forwarded-for: 10.0.0.1, 192.0.2.1\r\n"), "192.0.2.1");
    EXPECT_EQ(forwarded("X-Forwarded-For: 10.0.0.1\r\nX-Forwarded-For: 2001:DB8::1\r\n"),
              "2001:db8::1");
}

TEST(ClientAddress, BehindAProxyThatSaysNoneIsThatOfTheConnection) {
    for (auto const* const value : {"", "unknown", "192.0.2.1, ", "192.0.2.1:80", "[2001:db8::1]",
                                    "_secret", "192.0.2.1 192.0.2.2"}) {
        auto const header = "X-Forwarded-For: " + std::string{value} + "\r\n";
        EXPECT_EQ(client_address(RequestNames::from_proxy, header), "127.0.0.1") << value;
    }
}

}  // namespace
}  // namespace holdfast::http
