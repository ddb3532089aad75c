// SPDX-License-Identifier: MIT
#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gmock/gmock.h>

#include "support/attacked_server.hpp"

namespace holdfast::processes {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr std::size_t megabyte = 1'000'000;

/// The header of a request that announces content.
std::string header(std::string_view method, std::string_view target, std::string_view lines) {
    return fmt::format("{} {} HTTP/1.1\r\nHost: localhost\r\n{}Content-Length: {}\r\n\r\n", method,
                       target, lines, megabyte);
}

constexpr auto form = "Content-Type: application/x-www-form-urlencoded\r\n";
constexpr auto own = "Sec-Fetch-Site: same-origin\r\n";

/// Content that nobody will look at.
class UselessContent : public AttackedServer {
protected:
    Answer answer_to(std::string const& bytes) {
        Connection connection{server_.port()};
        connection.write(bytes);
        return connection.read();
    }

    /// Answered before any content is sent, whether or not the client waits for that.
    void expect(int status, std::string_view method, std::string_view target,
                std::string const& lines) {
        for (std::string const waits : {"", "Expect: 100-continue\r\n"}) {
            SCOPED_TRACE(fmt::format("{} {} {}{}", method, target, lines, waits));
            auto const answer = answer_to(header(method, target, lines + waits));
            EXPECT_EQ(answer.status, status);
            EXPECT_EQ(answer.header("Connection"), "close");
            EXPECT_THAT(answer.header("Content-Security-Policy"), HasSubstr("default-src"));
        }
    }
};

TEST_F(UselessContent, IsRefusedByTheHeader) {
    std::string const good = std::string{form} + own;
    expect(404, "POST", "/nowhere", good);
    expect(404, "POST", "/nowhere", form);
    expect(404, "POST", "/assets/holdfast.css", good);
    expect(405, "PUT", "/", good);
    expect(405, "DELETE", "/nowhere", good);
    expect(405, "POST", "/-/ready", good);
    expect(403, "POST", "/", std::string{form} + "Sec-Fetch-Site: cross-site\r\n");
    expect(403, "POST", "/", std::string{form} + "Origin: https://evil.example\r\n");
    expect(415, "POST", "/", std::string{own} + "Content-Type: text/plain\r\n");
    expect(415, "POST", "/", own);
    expect(415, "POST", "/", good + "Content-Encoding: gzip\r\n");
}

TEST_F(UselessContent, OfManyClientsIsNeverKept) {
    std::string const content(megabyte, 'x');
    for (int i = 0; i < 50; ++i) {
        auto const bytes = header("POST", "/nowhere", std::string{form} + own) + content;
        EXPECT_EQ(answer_to(bytes).status, 404);
    }
}

TEST_F(UselessContent, ThatAFormOfALostViewUsuallySendsIsGivenBack) {
    Visitor visitor{server_, "/nowhere"};
    auto const answer = visitor.post("note.title.0123=a+text+that+was+typed");
    EXPECT_EQ(answer.status, 404);
    EXPECT_TRUE(answer.shows("a text that was typed"));
}

/// A server with memory for the contents of one large request or a few small ones.
class LittleMemory : public ::testing::Test {
protected:
    Installation installation_;
    ServerProcess server_ = installation_.serve({"--body-memory", "1"});
};

TEST_F(LittleMemory, TurnsAwayWhatIsTooMuchAndNeverSaysThatItWasNotSaved) {
    Visitor visitor{server_};
    auto page = visitor.open();
    std::vector<std::unique_ptr<Connection>> slow;
    std::string const content(megabyte / 2, 'x');
    for (int i = 0; i < 4; ++i) {
        slow.push_back(std::make_unique<Connection>(server_.port()));
        slow.back()->write(header("POST", "/", std::string{form} + own) + content);
    }
    std::vector<Answer> refused;
    while (refused.empty()) {  // the server has yet to read them
        Connection connection{server_.port()};
        connection.write(header("POST", "/", std::string{form} + own + "Expect: 100-continue\r\n"));
        auto answer = connection.read();
        if (answer.status == 503) refused.push_back(std::move(answer));
    }
    EXPECT_THAT(refused[0].body, HasSubstr("It is not known whether this was saved."));
    EXPECT_THAT(refused[0].body, HasSubstr("it will be applied once"));
    EXPECT_NE(refused[0].header("Retry-After"), "");
    EXPECT_EQ(visitor.get().status, 200);
    slow.clear();
    auto const body = page.pressed("increment");
    while (visitor.post(body).status == 503) {
    }
    EXPECT_EQ(installation_.stored().counter, 1);
}

}  // namespace
}  // namespace holdfast::processes
