// SPDX-License-Identifier: MIT
#include <cstdlib>
#include <string_view>

#include <gmock/gmock.h>

#include "model/world.hpp"

namespace holdfast::model {
namespace {

constexpr auto ordinary_length = "max_success=25";

// RC_PARAMS says how long and which: "max_success=2500" for longer runs, or what a failure printed.
TEST(Application, DoesWhatTheModelDoesWhateverItsUsersDo) {
    bool const is_ordinary = ::setenv("RC_PARAMS", ordinary_length, 0) == 0 &&
                             std::getenv("RC_PARAMS") == std::string_view{ordinary_length};
    Tally tally;
    EXPECT_TRUE(rc::check("the application does what the model does", [&] {
        World world{tally};
        for (auto const& step :
             *rc::gen::scale(1.5, rc::gen::container<std::vector<Step>>(any_step()))) {
            world.take(step);
        }
    }));
    if (!is_ordinary) return;
    EXPECT_THAT(tally.outcomes, ::testing::SizeIs(outcomes)) << "some outcome never came about";
    EXPECT_GE(tally.longest_chain, 3) << "no refused page was refused again and again";
}

}  // namespace
}  // namespace holdfast::model
