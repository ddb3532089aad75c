// SPDX-License-Identifier: MIT
#include "app/dispatch/turns.hpp"

#include <algorithm>
#include <latch>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

namespace holdfast {
namespace {

using Clock = std::chrono::steady_clock;

Clock::time_point in_a_while() {
    return Clock::now() + std::chrono::minutes{1};
}

TEST(Turns, AreGivenToNoMoreThanThatManyAtATime) {
    Turns turns{2};
    auto first = turns.take(in_a_while());
    auto const second = turns.take(in_a_while());
    EXPECT_TRUE(first);
    EXPECT_TRUE(second);
    EXPECT_FALSE(turns.take(Clock::now() + std::chrono::milliseconds{20}));
    first.reset();
    EXPECT_TRUE(turns.take(in_a_while()));
}

TEST(Turns, AreNotGivenAfterTheDeadlineThoughThereIsOne) {
    Turns turns{1};
    EXPECT_FALSE(turns.take(Clock::now() - std::chrono::milliseconds{1}));
    EXPECT_TRUE(turns.take(in_a_while()));
}

TEST(Turns, ThatSomebodyGaveUpWaitingForGoToTheNext) {
    Turns turns{1};
    auto taken = turns.take(in_a_while());
    EXPECT_FALSE(turns.take(Clock::now() + std::chrono::milliseconds{5}));
    taken.reset();
    EXPECT_TRUE(turns.take(in_a_while()));
}

TEST(Turns, AreTakenByAllWhoWaitAndNeverByTwoAtOnce) {
    constexpr int users = 8;
    Turns turns{1};
    std::latch all_here{users};
    int inside = 0;
    int most = 0;
    int served = 0;
    std::vector<std::thread> threads;
    for (int user = 0; user < users; ++user) {
        threads.emplace_back([&] {
            all_here.arrive_and_wait();
            for (int round = 0; round < 100; ++round) {
                auto const turn = turns.take(in_a_while());
                most = std::max(most, ++inside);
                ++served;
                --inside;
            }
        });
    }
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(most, 1);
    EXPECT_EQ(served, users * 100);
}

}  // namespace
}  // namespace holdfast
