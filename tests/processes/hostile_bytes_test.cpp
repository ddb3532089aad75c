// SPDX-License-Identifier: MIT
#include <random>
#include <string>

#include <gmock/gmock.h>

#include "support/attacked_server.hpp"

namespace holdfast::processes {
namespace {

using namespace std::string_literals;
using ::testing::AnyOf;
using ::testing::IsEmpty;

/// Bytes that only a program sends: no browser does.
class HostileBytes : public AttackedServer {
protected:
    /// The status of the one answer, after which the server hangs up.
    int refusal_of(std::string const& bytes) {
        Connection connection{server_.port()};
        connection.write(bytes);
        connection.end_writing();
        auto const answer = connection.read();
        EXPECT_EQ(answer.header("Connection"), "close");
        EXPECT_EQ(answer.header("Set-Cookie"), "");
        EXPECT_THROW(connection.read(), ConnectionLost);
        return answer.status;
    }
};

TEST_F(HostileBytes, ThatAreNoRequestAreRefused) {
    for (auto const& bytes :
         {"\0\0\0\0\r\n\r\n"s, "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n"s,
          "GET /\r\n\r\n"s, "GET / HTTP/1.1\r\n\r\n"s, "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n"s,
          "GET / HTTP/1.1\r\nHost: localhost\r\nHost: b\r\n\r\n"s,
          "GET  / HTTP/1.1\r\nHost: localhost\r\n\r\n"s, "GET / HTTP/1.1\r\nHost : a\r\n\r\n"s,
          "GET / HTTP/1.1\r\nHost: a b\r\n\r\n"s,
          "GET / HTTP/1.1\r\nHost: localhost\r\nX: \0\r\n\r\n"s,
          "GET / HTTP/1.1\r\nHost: localhost\r\n folded\r\n\r\n"s,
          "GET /\x80 HTTP/1.1\r\nHost: localhost\r\n\r\n"s,
          "G\x01T / HTTP/1.1\r\nHost: localhost\r\n\r\n"s,
          "GET / HTTP/1.1\r\nHost: localhost\r\nno colon\r\n\r\n"s,
          "GET / HTTP/1.1\r\nHost: localhost\r\n"s}) {
        SCOPED_TRACE(::testing::PrintToString(bytes));
        EXPECT_EQ(refusal_of(bytes), 400);
    }
}

TEST_F(HostileBytes, ThatCouldBeReadAsTwoRequestsAreRefused) {
    auto const post = "POST / HTTP/1.1\r\nHost: localhost\r\n"
                      "Content-Type: application/x-www-form-urlencoded\r\n"s;
    for (auto const& rest :
         {"Content-Length: 4\r\nContent-Length: 5\r\n\r\n12345"s,
          "Content-Length: 4\r\nContent-Length: 4\r\n\r\n1234"s,
          "Content-Length: 4, 4\r\n\r\n1234"s, "Content-Length: +4\r\n\r\n1234"s,
          "Content-Length: -1\r\n\r\n"s, "Content-Length: 0x4\r\n\r\n1234"s,
          "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"s,
          "Content-Length: 99999999999999999999999\r\n\r\n"s,
          "Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n"s, "Content-Length: 5\r\n\r\n123"s}) {
        SCOPED_TRACE(rest);
        EXPECT_EQ(refusal_of(post + rest), 400);
    }
    EXPECT_EQ(refusal_of(post + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"), 501);
    EXPECT_EQ(refusal_of("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"), 400);
}

TEST_F(HostileBytes, WithoutEndAreRefusedWhereTheyAreTooMany) {
    auto const much = std::string(20'000, 'x');
    EXPECT_EQ(refusal_of("GET /" + much + " HTTP/1.1\r\nHost: localhost\r\n\r\n"), 414);
    EXPECT_EQ(refusal_of("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + much + "\r\n\r\n"), 431);
    std::string lines;
    for (int i = 0; i < 4'000; ++i) lines += "X: x\r\n";
    EXPECT_EQ(refusal_of("GET / HTTP/1.1\r\nHost: localhost\r\n" + lines + "\r\n"), 431);
    EXPECT_EQ(refusal_of("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1048577\r\n\r\n"),
              413);
    EXPECT_EQ(refusal_of("POST / HTTP/1.1\r\nHost: localhost\r\n"
                         "Content-Type: application/x-www-form-urlencoded\r\n"
                         "Transfer-Encoding: chunked\r\n\r\n100001\r\n" +
                         std::string(0x100001, 'x') + "\r\n0\r\n\r\n"),
              413);
}

TEST_F(HostileBytes, OfAnUnknownMethodAreRefused) {
    Visitor visitor{server_};
    for (auto const* const method : {"PUT", "DELETE", "TRACE", "CONNECT", "BREW"}) {
        auto const answer =
            visitor.send(method + " / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n"s);
        EXPECT_GE(answer.status, 400) << method;
        EXPECT_LT(answer.status, 500) << method;
    }
}

TEST_F(HostileBytes, InTheTargetReachNoFile) {
    Visitor visitor{server_};
    for (auto const* const target :
         {"/../../etc/passwd", "/assets/../../../etc/passwd", "/assets/%2e%2e/%2e%2e/etc/passwd",
          "/assets//etc/passwd", "/%00", "//", "/assets/", "/example.db", "/%ff%fe", "/?%zz",
          "http://other.example/nowhere"}) {
        auto const answer = visitor.send("GET "s + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        EXPECT_THAT(answer.status, AnyOf(200, 400, 404, 421)) << target;
        EXPECT_FALSE(answer.shows("root:")) << target;
    }
}

// Always the same damage, so that a failure can be repeated.
TEST_F(HostileBytes, OfADamagedSubmissionAreNeverAnErrorOfTheServer) {
    Visitor visitor{server_};
    auto page = visitor.open();
    auto entries = page.entries("increment");
    for (auto& [name, value] : entries) {
        if (name == page.name("seal")) value.pop_back();
    }
    auto const whole = visitor.post_text(encoded(entries));
    std::mt19937 random{20'240'607};
    auto const below = [&](std::size_t bound) { return random() % bound; };
    for (int i = 0; i < 300; ++i) {
        auto damaged = whole;
        for (auto changes = below(4); changes > 0; --changes) {
            damaged[below(damaged.size())] = static_cast<char>(below(256));
        }
        if (below(3) == 0) damaged.resize(below(damaged.size()));
        if (below(3) == 0) damaged.insert(below(damaged.size() + 1), below(64), '%');
        SCOPED_TRACE(::testing::PrintToString(damaged));
        Connection connection{server_.port()};
        connection.write(damaged);
        connection.end_writing();
        try {
            auto const answer = connection.read();
            EXPECT_TRUE(answer.status < 500 || answer.status == 501) << answer.status;
            EXPECT_NE(answer.status, 303);
        } catch (ConnectionLost const&) {
            EXPECT_THAT(damaged, IsEmpty());
        }
    }
}

}  // namespace
}  // namespace holdfast::processes
