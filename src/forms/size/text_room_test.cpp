// SPDX-License-Identifier: MIT
#include "forms/size/text_room.hpp"

#include <algorithm>
#include <limits>

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace holdfast {
namespace {

using Lengths = std::vector<std::size_t>;
using Demands = std::vector<TextDemand>;

constexpr auto unlimited = std::numeric_limits<std::size_t>::max();
constexpr std::size_t unit = 9 + 4;  // as it is sent and in the seal

TEST(TextRoom, IsSharedEquallyByTextsWithoutALimit) {
    Demands const demands{{.most = unlimited}, {.most = unlimited}};
    EXPECT_EQ(text_lengths(demands, {200 * unit}), (Lengths{100, 100}));
}

TEST(TextRoom, ThatALimitedTextDoesNotNeedIsForTheOthers) {
    Demands const demands{{.most = unlimited}, {.most = 20}, {.most = unlimited}};
    EXPECT_EQ(text_lengths(demands, {200 * unit}), (Lengths{90, 20, 90}));
}

TEST(TextRoom, IsGivenFirstToWhatIsShown) {
    Demands const demands{{.sent = 80, .sealed = 106, .shown = 80, .most = unlimited},
                          {.most = unlimited}};
    EXPECT_EQ(text_lengths(demands, {100 * unit}), (Lengths{90, 10}));
    EXPECT_EQ(text_lengths(demands, {100 * unit, 20 * unit}), (Lengths{80, 0}));
    EXPECT_EQ(text_lengths(demands, {100 * unit, 60 * unit}), (Lengths{80, 0}));
}

TEST(TextRoom, ThatIsTooSmallForOthersOfTheLengthsShownLeavesTheLongOnesAsTheyAre) {
    Demands const demands{{.sent = 200, .sealed = 266, .shown = 200, .most = unlimited},
                          {.sent = 5, .sealed = 6, .shown = 5, .most = 20}};
    EXPECT_EQ(text_lengths(demands, {120 * unit}), (Lengths{200, 20}));
}

TEST(TextRoom, IsNotNeededInTheSealForMoreThanItKeeps) {
    Demands const demands{{.most = unlimited}};
    auto const length = text_lengths(demands, {1'000'000}).front();
    EXPECT_GT(9 * length, 900'000U);
    EXPECT_LE(9 * length + 65'536 / 3 * 4, 1'000'000U);
}

// The most bytes that a text of that length takes.
std::size_t bytes(TextDemand const& demand, std::size_t length) {
    return std::max(demand.sent, 9 * length) + std::max(demand.sealed, 4 * length);
}

TEST(TextRoom, IsExceededAtMostByLongTextsThatAreTypedAnew) {
    EXPECT_TRUE(rc::check([] {
        Demands demands;
        auto const count = *rc::gen::inRange(0, 20);
        std::size_t untouched = 0;
        std::size_t typed_anew = 0;
        for (int i = 0; i < count; ++i) {
            TextDemand demand{.shown = *rc::gen::inRange<std::size_t>(0, 50)};
            demand.sent = *rc::gen::inRange<std::size_t>(demand.shown, 9 * demand.shown + 1);
            demand.sealed = *rc::gen::inRange<std::size_t>(0, 100);
            demand.most = *rc::gen::element<std::size_t>(5, 40, 300, unlimited);
            untouched += demand.sent + demand.sealed;
            typed_anew += bytes(demand, std::min(demand.shown, demand.most));
            demands.push_back(demand);
        }
        auto const kept_free = *rc::gen::inRange<std::size_t>(0, 500);
        auto const room = untouched + *rc::gen::inRange<std::size_t>(0, 10'000);
        auto const lengths = text_lengths(demands, {room, kept_free});
        RC_ASSERT(lengths.size() == demands.size());
        std::size_t typed = 0;
        bool all_full = true;
        for (std::size_t i = 0; i < lengths.size(); ++i) {
            auto const& demand = demands[i];
            RC_ASSERT(lengths[i] >= std::min(demand.shown, demand.most));
            RC_ASSERT(lengths[i] <= demand.most);
            bool const stays = typed_anew > room && lengths[i] <= demand.shown;
            typed += stays ? demand.sent + demand.sealed : bytes(demand, lengths[i]);
            all_full = all_full && lengths[i] == demand.most;
        }
        RC_ASSERT(typed <= room);
        bool const is_used = typed + kept_free + unit * lengths.size() >= room;
        RC_ASSERT(typed_anew > room || all_full || is_used);
    }));
}

}  // namespace
}  // namespace holdfast
