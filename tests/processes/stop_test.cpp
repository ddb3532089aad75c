// SPDX-License-Identifier: MIT
#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include <gmock/gmock.h>

#include "support/at_once.hpp"
#include "support/installation.hpp"
#include "support/load.hpp"
#include "support/visitor.hpp"

namespace holdfast::processes {
namespace {

constexpr std::size_t users = 8;
constexpr int go_on = 100;
constexpr int saved = 303;
constexpr int conflict = 409;

TEST(Stop, AnswersEachRequestThatHasBegun) {
    Installation installation;
    auto server = installation.serve();
    std::vector<Visitor> visitors(users, Visitor{server});
    std::vector<std::string> contents;
    for (auto& visitor : visitors) {
        auto headers = same_origin();
        headers.emplace_back("Expect", "100-continue");
        auto const body = visitor.open().pressed("increment");
        auto const text = visitor.post_text(body, headers);
        EXPECT_EQ(visitor.send(text.substr(0, text.size() - body.size())).status, go_on);
        contents.push_back(body);
    }
    server.terminate();
    while (server.accepts_connections()) std::this_thread::yield();

    auto const answers =
        test_support::at_once(users, [&](std::size_t i) { return visitors[i].send(contents[i]); });
    int count = 0;
    for (auto const& answer : answers) {
        EXPECT_TRUE(answer.status == saved || answer.status == conflict) << answer.status;
        EXPECT_EQ(answer.header("Connection"), "close");
        if (answer.status == saved) ++count;
    }
    EXPECT_EQ(count, 1);
    server.expect_stopped();
    EXPECT_EQ(installation.stored().counter, 1);
}

TEST(Stop, UnderLoadLeavesNoSubmissionWithoutItsAnswer) {
    Installation installation;
    int acknowledged = 0;
    for (int const submissions : {1, 5, 20}) {
        auto server = installation.serve();
        std::vector<Visitor> visitors(users, Visitor{server});
        std::atomic<int> left = submissions;
        auto const outcomes = test_support::at_once(users, [&](std::size_t i) {
            return increment_until_lost(visitors[i], [&] {
                if (--left == 0) server.terminate();
            });
        });
        server.expect_stopped();
        for (auto const& outcome : outcomes) acknowledged += outcome.acknowledged;
        EXPECT_EQ(installation.stored().counter, acknowledged);
    }
}

TEST(Stop, DoesNotWaitForConnectionsThatAskForNothing) {
    Installation installation;
    auto server = installation.serve();
    Connection const fresh{server.port()};
    Visitor used{server};
    used.open();
    server.terminate();
    server.expect_stopped();
    EXPECT_THROW(used.connection().read(), ConnectionLost);
}

}  // namespace
}  // namespace holdfast::processes
