// SPDX-License-Identifier: MIT
#include <atomic>
#include <numeric>
#include <thread>
#include <vector>

#include <gmock/gmock.h>

#include "support/at_once.hpp"
#include "support/installation.hpp"
#include "support/load.hpp"
#include "support/visitor.hpp"

namespace holdfast::processes {
namespace {

constexpr std::size_t users = 4;
constexpr int saved = 303;
constexpr int conflict = 409;

// The very same submission once more: it may have been applied, and then says so, or be outdated.
int send_again(Visitor& visitor, Outcome const& outcome) {
    if (!outcome.unanswered) return 0;
    auto const first = visitor.post(*outcome.unanswered).status;
    EXPECT_TRUE(first == saved || first == conflict) << first;
    EXPECT_EQ(visitor.post(*outcome.unanswered).status, first);
    return first == saved ? 1 : 0;
}

/// One database, and one process after the other that serves it.
class CrashUnderLoad : public ::testing::Test {
protected:
    void expect_all_of(std::vector<Outcome> const& outcomes, std::vector<Visitor>& visitors) {
        auto const restarted = installation_.serve();
        for (std::size_t i = 0; i < users; ++i) {
            visitors[i].move_to(restarted);
            acknowledged_ += outcomes[i].acknowledged + send_again(visitors[i], outcomes[i]);
        }
        EXPECT_EQ(installation_.stored(), (Stored{.value = "123",
                                                  .counter = acknowledged_,
                                                  .applied_submissions = acknowledged_}));
    }

    void wait_until_counter_is(int counter) const {
        while (installation_.stored().counter < counter) std::this_thread::yield();
    }

    Installation installation_;
    int acknowledged_ = 0;
};

TEST_F(CrashUnderLoad, LosesNothingAcknowledgedAndAppliesNothingTwice) {
    for (int const submissions : {1, 7, 20}) {
        auto server = installation_.serve();
        std::vector<Visitor> visitors(users, Visitor{server});
        std::atomic<int> left = submissions;
        auto const outcomes = test_support::at_once(users, [&](std::size_t i) {
            return increment_until_lost(visitors[i], [&] {
                if (--left == 0) server.kill();
            });
        });
        server.expect_killed();
        expect_all_of(outcomes, visitors);
    }
}

// The answer is on its way, or not even that.
TEST_F(CrashUnderLoad, JustAfterACommitLosesNothingAndAppliesNothingTwice) {
    for (int const submissions : {1, 2, 3, 5, 8}) {
        auto server = installation_.serve();
        std::vector<Visitor> visitors(users, Visitor{server});
        auto const outcomes = test_support::at_once(users + 1, [&](std::size_t i) {
            if (i < users) return increment_until_lost(visitors[i], [] {});
            wait_until_counter_is(acknowledged_ + submissions);
            server.kill();
            return Outcome{};
        });
        server.expect_killed();
        expect_all_of(outcomes, visitors);
    }
}

TEST(Crash, OfOneProcessLosesNothingAtTheOther) {
    Installation installation;
    auto doomed = installation.serve();
    auto const survivor = installation.serve();
    std::atomic<int> left = 10;
    std::atomic<std::size_t> users_of_doomed = users;
    auto const acknowledged = test_support::at_once(2 * users, [&](std::size_t i) {
        if (i >= users) {
            Visitor visitor{survivor};
            int count = 0;
            while (users_of_doomed > 0) count += increment(visitor, visitor.open()) ? 1 : 0;
            return count;
        }
        Visitor visitor{doomed};
        auto const outcome = increment_until_lost(visitor, [&] {
            if (--left == 0) doomed.kill();
        });
        visitor.move_to(survivor);
        auto const again = send_again(visitor, outcome);
        --users_of_doomed;
        return outcome.acknowledged + again;
    });
    doomed.expect_killed();
    EXPECT_EQ(installation.stored().counter,
              std::accumulate(acknowledged.begin(), acknowledged.end(), 0));
}

TEST(Crash, AfterTheCommitIsNoReasonToApplyItAgain) {
    Installation installation;
    auto server = installation.serve();
    Visitor visitor{server};
    auto const body = visitor.open().pressed("increment");
    visitor.connection().write(visitor.post_text(body));
    while (installation.stored().counter == 0) std::this_thread::yield();
    server.kill();
    server.expect_killed();

    auto const restarted = installation.serve();
    visitor.move_to(restarted);
    EXPECT_EQ(visitor.post(body).status, saved);
    EXPECT_EQ(installation.stored().counter, 1);
}

}  // namespace
}  // namespace holdfast::processes
