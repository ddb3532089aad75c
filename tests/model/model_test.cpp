// SPDX-License-Identifier: MIT
#include <cstdlib>
#include <string_view>

#include <gmock/gmock.h>

#include "model/world.hpp"
#include "support/fresh_database.hpp"

namespace holdfast::model {
namespace {

constexpr int most_walks = 10;

bool is_on_sqlite() {
    return test_support::tested_database() == test_support::DatabaseKind::sqlite;
}

// A database on a server takes longer for each step.
char const* ordinary_length() {
    return is_on_sqlite() ? "max_success=100" : "max_success=25";
}

bool random_walk(int number, Tally& tally) {
    return rc::check("the application does what the model does", [&] {
        // Each check starts from the same seed.
        for (int drawn = 1; drawn < number; ++drawn) *rc::gen::arbitrary<int>();
        World world{tally};
        for (auto const& step :
             *rc::gen::scale(1.5, rc::gen::container<std::vector<Step>>(any_step()))) {
            world.take(step);
        }
    });
}

// RC_PARAMS says how long and which: "max_success=2500" for longer runs, or what a failure printed.
TEST(Application, DoesWhatTheModelDoesWhateverItsUsersDo) {
    bool const is_ordinary = ::setenv("RC_PARAMS", ordinary_length(), 0) == 0 &&
                             std::getenv("RC_PARAMS") == std::string_view{ordinary_length()};
    Tally tally;
    auto const is_complete = [&tally] {
        return tally.outcomes.size() == outcomes && tally.longest_chain >= 3;
    };
    ASSERT_TRUE(random_walk(1, tally));
    // The outcomes that come about do not depend on the database.
    if (!is_ordinary || !is_on_sqlite()) return;
    // A walk misses a rare outcome by chance, several walks do not.
    for (int number = 2; number <= most_walks && !is_complete(); ++number) {
        ASSERT_TRUE(random_walk(number, tally));
    }
    EXPECT_THAT(tally.outcomes, ::testing::SizeIs(outcomes)) << "some outcome never came about";
    EXPECT_GE(tally.longest_chain, 3) << "no refused page was refused again and again";
}

}  // namespace
}  // namespace holdfast::model
