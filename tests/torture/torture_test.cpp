// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "torture/faults/fault.hpp"
#include "torture/run.hpp"

namespace holdfast::torture {
namespace {

using namespace std::chrono_literals;
using test_support::DatabaseKind;
using ::testing::IsEmpty;

/// A short run; scripts/torture makes long ones.
class Torture : public ::testing::TestWithParam<DatabaseKind> {
protected:
    RunOptions options() {
        return {.program = HOLDFAST_LISTS,
                .database = GetParam(),
                .seed =
                    static_cast<std::uint64_t>(::testing::UnitTest::GetInstance()->random_seed()),
                .history = folder_.path() / "history"};
    }

    static void expect_nothing_lost(RunResult const& result) {
        EXPECT_THAT(result.anomalies, IsEmpty());
        EXPECT_THAT(result.complaints, IsEmpty());
        EXPECT_GT(result.refused, 0);
    }

private:
    test_support::TemporaryFolder folder_;
};

TEST_P(Torture, OfManyUsersAtTwoProcessesLosesNothing) {
    expect_nothing_lost(run(options()));
}

TEST_P(Torture, WithKillsLosesNothing) {
    auto disturbed = options();
    disturbed.duration = 12s;
    disturbed.faults = {"kill_process", "stop_process"};
    if (GetParam() == DatabaseKind::postgresql) disturbed.faults.emplace_back("kill_database");
    auto const result = run(disturbed);
    expect_nothing_lost(result);
    EXPECT_FALSE(result.faults.empty());
}

INSTANTIATE_TEST_SUITE_P(Database, Torture,
                         ::testing::Values(DatabaseKind::sqlite, DatabaseKind::postgresql),
                         [](auto const& tested) {
                             return tested.param == DatabaseKind::sqlite ? "Sqlite" : "Postgresql";
                         });

}  // namespace
}  // namespace holdfast::torture
