// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gmock/gmock.h>

#include "support/installation.hpp"
#include "support/visitor.hpp"

namespace holdfast::processes {
namespace {

using namespace std::string_literals;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr int ok = 200;
constexpr int saved = 303;
constexpr int misdirected = 421;

/// The answers under a stranger's name that leads here.
class Host : public ::testing::Test {
protected:
    static Answer get(ServerProcess const& server, std::string_view target,
                      std::string const& host) {
        Connection connection{server.port()};
        connection.write(get_request(target, {{"Host", host}}));
        return connection.read();
    }

    static int status_of(ServerProcess const& server, std::string const& bytes) {
        Connection connection{server.port()};
        connection.write(bytes);
        connection.end_writing();
        return connection.read().status;
    }

    Installation installation_;
};

TEST_F(Host, OfAStrangerGetsNothingAndChangesNothing) {
    auto const server = installation_.serve();
    Visitor visitor{server};
    auto const page = visitor.open();
    auto const port = std::to_string(server.port());
    for (std::string const& host :
         {"evil.example"s, "evil.example:" + port, "localhost.evil.example"s,
          "127.0.0.1.evil.example"s, "192.168.1.5:" + port}) {
        for (auto const* target : {"/", "/nowhere", "/assets/holdfast.css", "/favicon.ico"}) {
            auto const answer = get(server, target, host);
            EXPECT_EQ(answer.status, misdirected) << target << ' ' << host;
            EXPECT_EQ(answer.header("Set-Cookie"), "");
            EXPECT_THAT(answer.body, HasSubstr("another name"));
            EXPECT_THAT(answer.body, Not(HasSubstr("<form")));
        }
        auto headers = same_origin();
        headers.emplace_back("Host", host);
        EXPECT_EQ(visitor.post(page.pressed("increment"), headers).status, misdirected);
        EXPECT_EQ(status_of(server, "GET / HTTP/1.0\r\nHost: " + host + "\r\n\r\n"), misdirected);
    }
    EXPECT_EQ(get(server, "/-/health", "evil.example").status, misdirected);
    EXPECT_EQ(status_of(server, "GET / HTTP/1.0\r\n\r\n"), misdirected);
    EXPECT_EQ(status_of(server, "GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n"),
              misdirected);
    EXPECT_EQ(installation_.stored().counter, 0);
    EXPECT_EQ(visitor.post(page.pressed("increment")).status, saved);
}

TEST_F(Host, OfThisMachineIsServed) {
    auto const server = installation_.serve();
    for (auto const* host : {"localhost", "LocalHost:1", "app.localhost:8080", "127.0.0.1:80",
                             "127.8.8.8", "[::1]:8080", "localhost."}) {
        EXPECT_EQ(get(server, "/", host).status, ok) << host;
    }
    EXPECT_EQ(status_of(server, "GET http://localhost/ HTTP/1.1\r\nHost: evil.example\r\n\r\n"),
              ok);
}

TEST_F(Host, IsThePublicOneWhereThereIsOne) {
    auto const server = installation_.serve({"--public-url", "https://Example.com/"});
    for (auto const* host : {"example.com", "EXAMPLE.COM", "example.com:443"}) {
        EXPECT_EQ(get(server, "/", host).status, ok) << host;
    }
    for (auto const* host : {"localhost", "127.0.0.1", "example.com:80", "www.example.com"}) {
        auto const answer = get(server, "/", host);
        EXPECT_EQ(answer.status, misdirected) << host;
        EXPECT_THAT(answer.body, HasSubstr("href=\"https://example.com/\""));
    }
}

// A load balancer asks each machine by its address.
TEST_F(Host, NeedNotBeTheSitesToAskWhetherAProcessIsReady) {
    auto const server = installation_.serve({"--public-url", "https://example.com"});
    for (auto const* target : {"/-/health", "/-/ready"}) {
        for (auto const* host : {"10.0.0.7:8080", "127.0.0.1", "example.com"}) {
            EXPECT_EQ(get(server, target, host).status, ok) << target << ' ' << host;
        }
        EXPECT_EQ(status_of(server, fmt::format("GET {} HTTP/1.0\r\n\r\n", target)), ok);
        EXPECT_EQ(get(server, target, "evil.example").status, misdirected);
    }
}

TEST_F(Host, ThatIsMissingTwiceThereOrEmptyIsMalformed) {
    auto const server = installation_.serve();
    for (auto const* headers :
         {"", "Host:\r\n", "Host: \r\n", "Host: localhost\r\nHost: localhost\r\n",
          "Host: localhost\r\nhost: evil.example\r\n", "Host: local host\r\n"}) {
        EXPECT_EQ(status_of(server, fmt::format("GET / HTTP/1.1\r\n{}\r\n", headers)), 400)
            << headers;
    }
}

}  // namespace
}  // namespace holdfast::processes
