// SPDX-License-Identifier: MIT
#include <cstdlib>

#include <gmock/gmock.h>

#include "model/world.hpp"

namespace holdfast::model {
namespace {

// RC_PARAMS says how long and which: "max_success=5000" for longer runs, or what a failure printed.
TEST(Application, DoesWhatTheModelDoesWhateverItsUsersDo) {
    Tally tally;
    EXPECT_TRUE(rc::check("the application does what the model does", [&] {
        World world{tally};
        for (auto const& step :
             *rc::gen::scale(1.5, rc::gen::container<std::vector<Step>>(any_step()))) {
            world.take(step);
        }
    }));
    if (std::getenv("RC_PARAMS") != nullptr) return;
    EXPECT_THAT(tally, ::testing::SizeIs(outcomes)) << "some outcome never came about";
}

}  // namespace
}  // namespace holdfast::model
