// SPDX-License-Identifier: MIT
#include <algorithm>
#include <ostream>

#include <gmock/gmock.h>

#include "torture/run.hpp"

namespace holdfast::torture {
namespace {

using namespace std::chrono_literals;
using test_support::DatabaseKind;

constexpr auto patience = 60s;

struct Mutant {
    std::string name;
    std::string program;
    DatabaseKind database;
    AnomalyKind anomaly;
};

void PrintTo(Mutant const& mutant, std::ostream* stream) {
    *stream << mutant.name;
}

RunResult run_once(std::string const& program, DatabaseKind database, std::uint64_t seed) {
    test_support::TemporaryFolder const folder;
    return run({.program = program,
                .database = database,
                .users = 16,
                .seed = seed,
                .duration = 3s,
                .least_acknowledged = 200,
                .history = folder.path() / "history"});
}

class MutantTest : public ::testing::TestWithParam<Mutant> {};

// In one of many runs, for which a slow machine needs more time each.
TEST_P(MutantTest, IsFoundOut) {
    auto const end = std::chrono::steady_clock::now() + patience;
    bool found = false;
    std::uint64_t seed = 0;
    do {
        auto const result = run_once(GetParam().program, GetParam().database, ++seed);
        found = std::ranges::count(result.anomalies, GetParam().anomaly, &Anomaly::kind) > 0;
    } while (!found && std::chrono::steady_clock::now() < end);
    EXPECT_TRUE(found) << "in " << seed << " runs";
}

INSTANTIATE_TEST_SUITE_P(
    Mutants, MutantTest,
    ::testing::Values(Mutant{"ReadCommitted", HOLDFAST_MUTANT_read_committed,
                             DatabaseKind::postgresql, AnomalyKind::lost_update},
                      Mutant{"CheckOutsideOnSqlite", HOLDFAST_MUTANT_check_outside,
                             DatabaseKind::sqlite, AnomalyKind::lost_update},
                      Mutant{"CheckOutsideOnPostgresql", HOLDFAST_MUTANT_check_outside,
                             DatabaseKind::postgresql, AnomalyKind::lost_update},
                      Mutant{"NoClaimOnSqlite", HOLDFAST_MUTANT_no_claim, DatabaseKind::sqlite,
                             AnomalyKind::applied_twice},
                      Mutant{"NoClaimOnPostgresql", HOLDFAST_MUTANT_no_claim,
                             DatabaseKind::postgresql, AnomalyKind::applied_twice}),
    [](auto const& tested) { return tested.param.name; });

// The number of times that the submissions of some runs had to start again.
class Retries {
public:
    explicit Retries(std::string program) : program_{std::move(program)} {}

    void count(std::uint64_t seed) {
        auto const result = run_once(program_, DatabaseKind::postgresql, seed);
        EXPECT_TRUE(result.anomalies.empty());
        retries_ += result.retries;
        submissions_ += result.acknowledged;
    }

    double for_each_submission() const {
        return static_cast<double>(retries_) / static_cast<double>(submissions_);
    }

private:
    std::string program_;
    std::uint64_t retries_ = 0;
    std::uint64_t submissions_ = 0;
};

// Nothing is wrong then, but submissions that have nothing to do with each other cannot both
// commit. How often they meet is chance, which matters less the more runs there are.
TEST(ALookUpBeforeTheClaim, MakesManyMoreSubmissionsStartAgain) {
    Retries usual{HOLDFAST_LISTS};
    Retries with_look_up{HOLDFAST_MUTANT_lookup_before_claim};
    auto const end = std::chrono::steady_clock::now() + patience;
    std::uint64_t seed = 0;
    bool are_many_more = false;
    do {
        usual.count(++seed);
        with_look_up.count(seed);
        are_many_more = with_look_up.for_each_submission() > 2 * usual.for_each_submission();
    } while (!are_many_more && std::chrono::steady_clock::now() < end);
    EXPECT_TRUE(are_many_more) << with_look_up.for_each_submission() << " to "
                               << usual.for_each_submission() << " in " << seed << " runs";
}

}  // namespace
}  // namespace holdfast::torture
