// SPDX-License-Identifier: MIT
#include <csignal>
#include <string>
#include <vector>

#include <gmock/gmock.h>

#include "support/connection.hpp"
#include "support/installation.hpp"

namespace holdfast::processes {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr int our_mistake = 500;

Answer get(std::uint16_t port, std::string_view path) {
    Connection connection{port};
    connection.write(get_request(path, {}));
    return connection.read();
}

/// A program whose one page fails, and complains of it already when it starts.
class FailingProgram : public ::testing::Test {
protected:
    ChildProcess run(std::vector<std::string> const& more) {
        std::vector<std::string> arguments{"--database",
                                           "sqlite:" + installation_.database().file().string(),
                                           "--listen",
                                           "127.0.0.1:0",
                                           "--mistake",
                                           "failure"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return installation_.run(arguments);
    }

    void expect_logged(Answer const& answer, ChildProcess& process) {
        auto const id = answer.header("X-Request-Id");
        EXPECT_FALSE(id.empty());
        EXPECT_THAT(answer.body, HasSubstr("Say this when you report it: " + id + "<"));
        process.signal(SIGTERM);
        EXPECT_EQ(process.wait(), 0);
        EXPECT_THAT(process.errors(),
                    HasSubstr("request " + id + ": GET /start: nothing is there"));
    }

    Installation installation_{HOLDFAST_MISTAKEN};
};

TEST_F(FailingProgram, SaysOnItsPageTheIdThatIsInTheLog) {
    auto process = run({});
    auto const answer = get(port_of(process), "/start");
    EXPECT_EQ(answer.status, our_mistake);
    EXPECT_THAT(answer.body, Not(HasSubstr("nothing is there")));
    expect_logged(answer, process);
}

TEST_F(FailingProgram, InDevelopmentSaysOnItsPageWhatIsInTheLog) {
    auto process = run({"--development"});
    auto const answer = get(port_of(process), "/start");
    EXPECT_EQ(answer.status, our_mistake);
    EXPECT_THAT(answer.body, AllOf(HasSubstr("std::runtime_error"), HasSubstr("nothing is there"),
                                   HasSubstr("/start (Start)")));
    expect_logged(answer, process);
}

TEST_F(FailingProgram, InDevelopmentHasAnotherIdWheneverItStarts) {
    std::vector<std::string> ids;
    for (int start = 0; start < 2; ++start) {
        auto process = run({"--development"});
        ids.push_back(get(port_of(process), "/-/development/started").body);
    }
    EXPECT_NE(ids.front(), ids.back());
}

}  // namespace
}  // namespace holdfast::processes
