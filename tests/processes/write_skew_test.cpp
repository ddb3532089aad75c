// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "support/at_once.hpp"
#include "support/installation.hpp"
#include "support/visitor.hpp"

namespace holdfast::processes {
namespace {

using ::testing::Field;
using ::testing::UnorderedElementsAre;

constexpr auto withdraw = "withdraw?60";

// Each row alone would let both through: they write different ones.
TEST(WriteSkew, ThroughATotalOfRowsThatNeitherFormWritesLetsOneOfTwoProcessesThrough) {
    Installation installation{HOLDFAST_ACCOUNTS};
    auto const servers = installation.serve_with_many_processes(2);
    std::vector<Visitor> visitors{Visitor{servers[0], "/first"}, Visitor{servers[1], "/second"}};
    for (int total = 600; total > 0; total -= 60) {
        auto const pages =
            test_support::at_once(2, [&](std::size_t i) { return visitors[i].open(); });
        auto const answers = test_support::at_once(2, [&](std::size_t i) {
            return visitors[i].post(pages[i].pressed(withdraw));
        });
        EXPECT_THAT(answers,
                    UnorderedElementsAre(Field(&Answer::status, 303), Field(&Answer::status, 409)));
    }
    EXPECT_TRUE(visitors.front().get().shows("Total: 0"));
}

}  // namespace
}  // namespace holdfast::processes
