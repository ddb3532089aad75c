// SPDX-License-Identifier: MIT
#include <charconv>
#include <csignal>
#include <sstream>
#include <string>
#include <thread>

#include <boost/json.hpp>
#include <gmock/gmock.h>

#include "support/installation.hpp"
#include "support/listening_socket.hpp"
#include "support/news_socket.hpp"
#include "support/visitor.hpp"

namespace holdfast::processes {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr int ok = 200;
constexpr int saved = 303;
constexpr int not_found = 404;
constexpr int unavailable = 503;

Answer get(std::uint16_t port, std::string_view path) {
    Connection connection{port};
    connection.write(get_request(path, {}));
    return connection.read();
}

std::uint16_t admin_port(ServerProcess& server) {
    constexpr std::string_view start = "Health and metrics on http://127.0.0.1:";
    auto const line = server.read_line();
    EXPECT_TRUE(line.starts_with(start)) << line;
    std::uint16_t port = 0;
    std::from_chars(line.data() + start.size(), line.data() + line.size(), port);
    return port;
}

TEST(ServiceManager, HandsASocketOver) {
    Installation installation;
    ListeningSocket const socket;
    Visitor early{socket.port()};
    early.connection();
    auto const server = installation.serve({"--listen", "127.0.0.1:1"},
                                           {.environment = {}, .socket = socket.descriptor()});
    EXPECT_EQ(server.port(), socket.port());
    EXPECT_EQ(early.get().status, ok);
}

TEST(ServiceManager, LearnsWhenTheProgramIsReadyAndWhenItStops) {
    Installation installation;
    auto const path = installation.folder() / "news";
    test_support::NewsSocket const news{path};
    auto server = installation.serve({}, {.environment = {"NOTIFY_SOCKET=" + path.string()}});
    EXPECT_EQ(news.read(), "READY=1");
    server.terminate();
    EXPECT_EQ(news.read(), "STOPPING=1");
    server.expect_stopped();
}

TEST(AdminAddress, ShowsWhatThePublicOneDoesNot) {
    Installation installation;
    auto server = installation.serve({"--admin-listen", "127.0.0.1:0"});
    auto const admin = admin_port(server);
    Visitor visitor{server};
    EXPECT_EQ(visitor.post(visitor.open().pressed("increment")).status, saved);
    EXPECT_EQ(get(admin, "/-/health").status, ok);
    EXPECT_EQ(get(admin, "/-/ready").status, ok);
    EXPECT_EQ(get(admin, "/").status, not_found);
    auto const metrics = get(admin, "/-/metrics").body;
    EXPECT_THAT(metrics, HasSubstr("holdfast_requests_total{method=\"read\",status=\"200\"} 1\n"));
    EXPECT_THAT(metrics,
                HasSubstr("holdfast_requests_total{method=\"submit\",status=\"303\"} 1\n"));
    EXPECT_THAT(metrics, HasSubstr("holdfast_submissions_total{outcome=\"applied\"} 1\n"));
    EXPECT_EQ(get(server.port(), "/-/health").status, ok);
    EXPECT_EQ(get(server.port(), "/-/ready").status, ok);
    EXPECT_EQ(get(server.port(), "/-/metrics").status, not_found);
}

// Those who send it requests need time to learn that they should not.
TEST(Draining, GoesOnServingOnAnAddressThatNobodyElseServes) {
    Installation installation;
    auto server = installation.serve({"--drain-time", "3600"});
    Visitor visitor{server};
    auto const body = visitor.open().pressed("increment");
    server.terminate();
    while (get(server.port(), "/-/ready").status != unavailable) std::this_thread::yield();
    auto const answer = visitor.post(body);
    EXPECT_EQ(answer.status, saved);
    EXPECT_EQ(answer.header("Connection"), "close");
    EXPECT_EQ(visitor.get().status, ok);
    server.kill();
    server.expect_killed();
}

TEST(Log, IsJsonOnEachLineWithTheIdsOfTheProxyAndNothingSecret) {
    Installation installation;
    auto server = installation.serve(
        {"--log-format", "json", "--log-level", "debug", "--access-log", "--behind-proxy"});
    Visitor visitor{server, "/?token=secret"};
    auto page = visitor.open();
    page.type("typed");
    auto headers = same_origin();
    headers.emplace_back("X-Request-Id", "from-the-proxy");
    auto const answer = visitor.post(page.pressed("submit"), headers);
    EXPECT_EQ(answer.status, saved);
    EXPECT_EQ(answer.header("X-Request-Id"), "from-the-proxy");
    EXPECT_EQ(get(server.port(), "/-/health").status, ok);
    server.terminate();
    server.expect_stopped_having_said("\"from-the-proxy\"");

    std::istringstream lines{server.complaints()};
    std::vector<boost::json::object> requests;
    for (std::string line; std::getline(lines, line);) {
        auto const entry = boost::json::parse(line).as_object();
        EXPECT_TRUE(entry.contains("time") && entry.contains("level")) << line;
        if (entry.contains("path")) requests.push_back(entry);
    }
    ASSERT_EQ(requests.size(), 2u);
    EXPECT_EQ(requests[0].at("method"), "GET");
    EXPECT_EQ(requests[0].at("path"), "/");
    EXPECT_EQ(requests[1].at("request"), "from-the-proxy");
    EXPECT_EQ(requests[1].at("status").as_int64(), saved);
    EXPECT_THAT(server.complaints(), Not(HasSubstr("secret")));
    EXPECT_THAT(server.complaints(), Not(HasSubstr("typed")));
}

}  // namespace
}  // namespace holdfast::processes
