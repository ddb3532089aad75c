// SPDX-License-Identifier: MIT
#include <mutex>
#include <string>
#include <vector>

#include <gmock/gmock.h>

#include "http/server/server_fixture.hpp"

namespace holdfast::http {
namespace {

using ::testing::ElementsAre;

/// Keeps what it is told.
class Notes {
public:
    Observer observer() {
        return [this](Exchange const& exchange) {
            std::lock_guard const lock{mutex_};
            lines_.push_back(
                fmt::format("{} {}", exchange.request.path, static_cast<int>(exchange.status)));
        };
    }

    std::vector<std::string> lines() {
        std::lock_guard const lock{mutex_};
        return lines_;
    }

private:
    std::mutex mutex_;
    std::vector<std::string> lines_;
};

Response answer(Request const& request) {
    if (request.path == "/fails") throw std::runtime_error{"of the test"};
    Response response;
    response.body = request.id;
    return response;
}

TEST(ServerObserver, IsToldOfEachAnswerBeforeItLeaves) {
    for (auto const placement : {Placement::io_thread, Placement::read_worker}) {
        Notes notes;
        RunningServer const server{answer, ServerOptions{.observer = notes.observer()},
                                   [placement](Request const&) { return placement; }};
        TestClient client{server.port()};
        client.send(get("/one") + get("/fails"));
        EXPECT_EQ(client.read().status, 200);
        EXPECT_EQ(client.read().status, 500);
        EXPECT_THAT(notes.lines(), ElementsAre("/one 200", "/fails 500"));
    }
}

TEST(ServerObserver, IsToldOfWhatTheServerRefuses) {
    Notes notes;
    RunningServer const server{answer,
                               ServerOptions{.limits = {.body_bytes = 1},
                                             .observer = notes.observer()},
                               [](Request const&) { return Placement::io_thread; }};
    TestClient client{server.port()};
    client.send(post("/large", "xx"));
    EXPECT_EQ(client.read().status, 413);
    EXPECT_THAT(notes.lines(), ElementsAre("/large 413"));
}

TEST(ServerObserver, CannotSpoilAnAnswer) {
    RunningServer const server{
        answer,
        ServerOptions{.observer = [](Exchange const&) { throw std::runtime_error{"of the test"}; }},
        [](Request const&) { return Placement::io_thread; }};
    TestClient client{server.port()};
    client.send(get("/"));
    EXPECT_EQ(client.read().status, 200);
}

class RequestNamesOf : public ::testing::Test {
protected:
    /// The id that the server gives a request with that header.
    std::string name(RequestNames names, std::string const& header) {
        RunningServer const server{answer, ServerOptions{.request_names = names},
                                   [](Request const&) { return Placement::io_thread; }};
        TestClient client{server.port()};
        client.send(get("/", "X-Request-Id: " + header + "\r\n"));
        auto const answer = client.read();
        EXPECT_EQ(answer.header("X-Request-Id"), answer.body);
        return answer.body;
    }
};

TEST_F(RequestNamesOf, AProxyAreKept) {
    for (auto const* const id : {"7d1f", "A-b_c.9"}) {
        EXPECT_EQ(name(RequestNames::from_proxy, id), id);
    }
}

TEST_F(RequestNamesOf, AProxyAreNotKeptWhenTheyAreMalformed) {
    for (auto const& id : {std::string{}, std::string{"a b"}, std::string{"a\"b"},
                           std::string{"a:b"}, std::string(65, 'a')}) {
        EXPECT_NE(name(RequestNames::from_proxy, id), id);
    }
}

TEST_F(RequestNamesOf, AClientAreNotKept) {
    EXPECT_NE(name(RequestNames::own, "7d1f"), "7d1f");
}

}  // namespace
}  // namespace holdfast::http
