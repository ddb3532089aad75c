// SPDX-License-Identifier: MIT
#include <cstdlib>

#include <gmock/gmock.h>

#include "model/world.hpp"
#include "support/fresh_database.hpp"

namespace holdfast::model {
namespace {

constexpr std::size_t enough_answers = 1000;

// A database on a server takes longer for each step.
char const* ordinary_length() {
    bool const is_inside = test_support::tested_database() == test_support::DatabaseKind::sqlite;
    return is_inside ? "max_success=100" : "max_success=25";
}

// RC_PARAMS says how long and which: "max_success=2500" for longer runs, or what a failure printed.
TEST(Application, DoesWhatTheModelDoesWhateverItsUsersDo) {
    ::setenv("RC_PARAMS", ordinary_length(), 0);
    Tally tally;
    EXPECT_TRUE(rc::check("the application does what the model does", [&] {
        World world{tally};
        for (auto const& step :
             *rc::gen::scale(1.5, rc::gen::container<std::vector<Step>>(any_step()))) {
            world.take(step);
        }
    }));
    // Few steps may miss an outcome by chance.
    if (tally.answers() < enough_answers) return;
    EXPECT_THAT(tally.outcomes, ::testing::SizeIs(outcomes)) << "some outcome never came about";
    EXPECT_GE(tally.longest_chain, 3) << "no refused page was refused again and again";
}

}  // namespace
}  // namespace holdfast::model
