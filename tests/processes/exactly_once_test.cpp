// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gmock/gmock.h>

#include "support/at_once.hpp"
#include "support/installation.hpp"
#include "support/visitor.hpp"

namespace holdfast::processes {
namespace {

using ::testing::AnyOf;
using ::testing::Contains;
using ::testing::Each;
using ::testing::Eq;
using ::testing::Field;
using ::testing::HasSubstr;

constexpr std::size_t users = 8;
constexpr int rounds = 12;
constexpr int saved = 303;
constexpr int conflict = 409;

auto has_status(int status) {
    return Field(&Answer::status, Eq(status));
}

/// Two processes of one site.
class ExactlyOnce : public ::testing::Test {
protected:
    /// A window of the same browser for each connection, half of them at each process.
    std::vector<Visitor> windows_of(Visitor const& visitor) {
        std::vector<Visitor> windows(users, visitor);
        for (std::size_t i = 0; i < users; ++i) windows[i].move_to(server(i));
        return windows;
    }

    ServerProcess const& server(std::size_t user) const { return servers_[user % servers_.size()]; }

    Installation installation_;
    std::string secrets_ = installation_.write("secrets", "a secret that both of them know\n");
    std::vector<ServerProcess> servers_ = start_both();

private:
    std::vector<ServerProcess> start_both() {
        std::vector<ServerProcess> servers;
        for (int i = 0; i < 2; ++i) {
            servers.push_back(installation_.serve({"--secret-file", secrets_}));
        }
        return servers;
    }
};

TEST_F(ExactlyOnce, OneOfManyUsersWinsEachRound) {
    std::vector<Visitor> visitors;
    for (std::size_t i = 0; i < users; ++i) visitors.emplace_back(server(i));
    for (int round = 0; round < rounds; ++round) {
        auto const pages =
            test_support::at_once(users, [&](std::size_t i) { return visitors[i].open(); });
        auto const answers = test_support::at_once(users, [&](std::size_t i) {
            return visitors[i].post(pages[i].pressed("increment"));
        });
        EXPECT_THAT(answers, Contains(has_status(saved)).Times(1));
        EXPECT_THAT(answers, Contains(has_status(conflict)).Times(users - 1));
    }
    EXPECT_EQ(installation_.stored(),
              (Stored{.value = "123", .counter = rounds, .applied_submissions = rounds}));
    EXPECT_THAT(visitors.front().get().body, HasSubstr(fmt::format("Counter: {}", rounds)));
}

TEST_F(ExactlyOnce, OfUsersWhoTypeAndPressAtOnceOneIsSavedAndTheOthersKeepWhatTheyTyped) {
    std::vector<Visitor> visitors;
    for (std::size_t i = 0; i < users; ++i) visitors.emplace_back(server(i));
    for (int round = 1; round <= rounds; ++round) {
        auto const typed = [&](std::size_t i) { return fmt::format("{} by {}", round, i); };
        auto pages =
            test_support::at_once(users, [&](std::size_t i) { return visitors[i].open(); });
        for (std::size_t i = 0; i < users; ++i) pages[i].type(typed(i));
        auto const answers = test_support::at_once(users, [&](std::size_t i) {
            return visitors[i].post(pages[i].pressed("submit"));
        });

        std::string saved_value;
        for (std::size_t i = 0; i < users; ++i) {
            if (answers[i].status == saved) {
                saved_value = typed(i);
                continue;
            }
            EXPECT_EQ(answers[i].status, conflict);
            EXPECT_EQ(FormPage{answers[i].body}.value("some_field_value"), typed(i));
        }
        EXPECT_THAT(answers, Contains(has_status(saved)).Times(1));
        EXPECT_EQ(installation_.stored(),
                  (Stored{.value = saved_value, .counter = 0, .applied_submissions = round}));
    }
}

TEST_F(ExactlyOnce, OneSubmissionSentOnManyConnectionsCountsOnce) {
    Visitor visitor{server(0)};
    for (int round = 1; round <= rounds; ++round) {
        auto const body = visitor.open().pressed("increment");
        auto windows = windows_of(visitor);
        auto const answers =
            test_support::at_once(users, [&](std::size_t i) { return windows[i].post(body); });
        EXPECT_THAT(answers, Each(has_status(saved)));
        for (auto const& answer : answers) EXPECT_EQ(answer.header("Location"), "/");
        EXPECT_EQ(installation_.stored().counter, round);
    }
    EXPECT_EQ(installation_.stored().applied_submissions, rounds);
}

TEST_F(ExactlyOnce, OnePageWithDifferentInputsIsSavedOnce) {
    Visitor visitor{server(0)};
    for (int round = 1; round <= rounds; ++round) {
        std::vector<FormPage> pages(users, visitor.open());
        auto windows = windows_of(visitor);
        for (std::size_t i = 0; i < users; ++i) pages[i].type(fmt::format("{} by {}", round, i));
        auto const answers = test_support::at_once(users, [&](std::size_t i) {
            return windows[i].post(pages[i].pressed("increment"));
        });

        auto const winner = std::ranges::find(answers, saved, &Answer::status) - answers.begin();
        ASSERT_THAT(answers, Contains(has_status(saved)).Times(1));
        EXPECT_EQ(installation_.stored(), (Stored{.value = fmt::format("{} by {}", round, winner),
                                                  .counter = round,
                                                  .applied_submissions = round}));
        for (std::size_t i = 0; i < users; ++i) {
            if (answers[i].status == saved) continue;
            EXPECT_EQ(answers[i].status, conflict);
            EXPECT_THAT(answers[i].body, HasSubstr("You already saved this page"));
            EXPECT_EQ(FormPage{answers[i].body}.value("some_field_value"),
                      fmt::format("{} by {}", round, i));
        }
    }
}

}  // namespace
}  // namespace holdfast::processes
