// SPDX-License-Identifier: MIT
#include "sql/lane.hpp"

#include <array>
#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

#include <gmock/gmock.h>

#include <holdfast/sql/error.hpp>

#include "sql/test_database.hpp"

namespace holdfast::sql {

using testing::ElementsAre;

namespace {

void wait_for_queue(Lane const& lane, std::size_t length) {
    while (lane.use().waiting != length) std::this_thread::yield();
}

}  // namespace

TEST(Lane, HandsOutItsPlacesAndNoMore) {
    Lane lane{2};
    EXPECT_EQ(lane.take(late()), nullptr);
    EXPECT_EQ(lane.take(late()), nullptr);
    auto const deadline = soon();
    EXPECT_EQ(error_of([&] { lane.take(deadline); }).kind(), ErrorKind::again);
    EXPECT_GE(Deadline::clock::now(), deadline);
    lane.give_back(nullptr);
    EXPECT_EQ(lane.take(soon()), nullptr);
}

TEST(Lane, ServesInTheOrderOfAsking) {
    Lane lane{1};
    lane.take(late());
    std::mutex mutex;
    std::vector<int> served;
    std::vector<std::jthread> threads;
    for (int i = 0; i != 5; ++i) {
        threads.emplace_back([&, i] {
            lane.take(late());
            {
                std::lock_guard const lock{mutex};
                served.push_back(i);
            }
            lane.give_back(nullptr);
        });
        wait_for_queue(lane, threads.size());
    }
    lane.give_back(nullptr);
    threads.clear();
    EXPECT_THAT(served, ElementsAre(0, 1, 2, 3, 4));
}

TEST(Lane, PassesOverThoseWhoseTimeIsUp) {
    Lane lane{1};
    lane.take(late());
    std::jthread impatient{[&] { EXPECT_THROW(lane.take(soon()), SqlError); }};
    std::jthread const patient{[&] {
        lane.take(late());
        lane.give_back(nullptr);
    }};
    impatient.join();
    wait_for_queue(lane, 1);
    lane.give_back(nullptr);
}

TEST(Lane, NeverHasMoreHoldersThanPlaces) {
    Lane lane{3};
    std::atomic<int> holders = 0;
    std::atomic<int> most = 0;
    std::vector<std::jthread> threads;
    for (int i = 0; i != 8; ++i) {
        threads.emplace_back([&] {
            for (int turn = 0; turn != 200; ++turn) {
                auto connection = lane.take(late());
                int const now = ++holders;
                int seen = most;
                while (seen < now && !most.compare_exchange_weak(seen, now)) continue;
                --holders;
                lane.give_back(std::move(connection));
            }
        });
    }
    threads.clear();
    EXPECT_LE(most, 3);
    EXPECT_EQ(lane.use().waiting, 0u);
}

}  // namespace holdfast::sql
