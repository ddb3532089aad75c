// SPDX-License-Identifier: MIT
#include <new>
#include <stdexcept>

#include <gmock/gmock.h>

#include "http/server/server_fixture.hpp"

namespace holdfast::http {
namespace {

using testing::HasSubstr;
using testing::Not;

Response echo(Request const& request) {
    Response response;
    response.body = request.path;
    return response;
}

TEST(ServerFaults, Answers503WhenThereIsNoMemoryAndNeverSaysThatNothingWasSaved) {
    for (auto const placement : {Placement::io_thread, Placement::read_worker}) {
        RunningServer server{[](Request const& request) -> Response {
                                 if (request.path == "/memory") throw std::bad_alloc{};
                                 return echo(request);
                             },
                             {},
                             placement};
        TestClient client{server.port()};
        for (auto const& request : {get("/memory"), post("/memory", "text")}) {
            client.send(request);
            auto const answer = client.read();
            EXPECT_EQ(answer.status, 503);
            EXPECT_EQ(answer.header("Retry-After"), "1");
            EXPECT_EQ(answer.body.find("not saved"), std::string::npos);
            EXPECT_THAT(answer.body, HasSubstr("in a moment"));
        }
        client.send(get("/well"));
        EXPECT_EQ(client.read().body, "/well");
    }
}

TEST(ServerFaults, Answers500ToWhateverAHandlerThrowsAndGoesOn) {
    Handler const handler = [](Request const& request) -> Response {
        if (request.path == "/error") throw std::runtime_error{"a secret"};
        if (request.path == "/other") throw 7;
        return echo(request);
    };
    for (auto const placement : {Placement::io_thread, Placement::read_worker}) {
        RunningServer server{handler, {}, placement};
        TestClient client{server.port()};
        for (auto const* path : {"/error", "/other"}) {
            client.send(get(path));
            auto const answer = client.read();
            EXPECT_EQ(answer.status, 500);
            EXPECT_EQ(answer.header("Content-Type"), "text/plain; charset=utf-8");
            EXPECT_THAT(answer.body, Not(HasSubstr("secret")));
            EXPECT_NE(answer.header("X-Request-Id"), "");
        }
        client.send(get("/well"));
        EXPECT_EQ(client.read().body, "/well");
    }
}

TEST(ServerFaults, RunsTheHandlerOnAWorkerWhenThePlacerThrows) {
    RunningServer server{echo, ServerOptions{}, [](Request const&) -> Placement { throw 7; }};
    TestClient client{server.port()};
    client.send(get("/"));
    EXPECT_EQ(client.read().status, 200);
}

TEST(ServerFaults, Answers500RatherThanLetAHeaderForgeAResponse) {
    RunningServer server{[](Request const& request) {
        Response response;
        auto const forged = fmt::format("/{}Set-Cookie: forged=1", std::string_view{"\r\n"});
        if (request.path == "/lines") response.set("Location", forged);
        if (request.path == "/nul") response.set("Location", std::string(1, '\0'));
        if (request.path == "/name") response.set("Bad\nName", "value");
        if (request.path == "/status") response.status = static_cast<Status>(101);
        return response;
    }};
    TestClient client{server.port()};
    for (auto const* path : {"/lines", "/nul", "/name", "/status"}) {
        client.send(get(path));
        auto const answer = client.read();
        EXPECT_EQ(answer.status, 500) << path;
        EXPECT_THAT(answer.head, Not(HasSubstr("forged")));
    }
}

TEST(ServerFaults, SurvivesClientsThatVanish) {
    RunningServer server{[](Request const&) {
        Response response;
        response.body = std::string(8 * 1024 * 1024, 'x');
        return response;
    }};
    for (int i = 0; i < 20; ++i) {
        TestClient client{server.port()};
        client.send(get("/") + get("/"));
        if (i % 2 == 0) client.read_head();
        client.reset();
    }
    TestClient client{server.port()};
    client.send(get("/"));
    EXPECT_EQ(client.read().body.size(), 8U * 1024 * 1024);
}

}  // namespace
}  // namespace holdfast::http
