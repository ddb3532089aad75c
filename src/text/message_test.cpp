// SPDX-License-Identifier: MIT
#include <array>

#include <gtest/gtest.h>

#include <holdfast/text/message.hpp>

namespace holdfast::text {
namespace {

constexpr Message greeting{"{name}, welcome to {place}"};
constexpr Message farewell{"Good bye"};
constexpr CountedMessage guests{"{count} guest of {name}", "{count} guests of {name}"};
constexpr CountedMessage days{"{count} day", "{count} days"};

static_assert(greeting.places() == 2);
static_assert(greeting.has("place"));
static_assert(!greeting.has("time"));
static_assert(farewell.places() == 0);
static_assert(guests.places() == 1);

TEST(Message, IsSaidWithTextsAtItsPlacesWhateverTheirOrder) {
    EXPECT_EQ(say<greeting>({{"place", "Rome"}, {"name", "Ann"}}), "Ann, welcome to Rome");
    EXPECT_EQ(say<farewell>(), "Good bye");
}

TEST(Message, TakesTextsAsTheyAre) {
    EXPECT_EQ(say<greeting>({{"name", "{place}"}, {"place", "{name}"}}),
              "{place}, welcome to {name}");
}

TEST(Message, WithACountHasAFormForOne) {
    EXPECT_EQ(say<days>(0), "0 days");
    EXPECT_EQ(say<days>(1), "1 day");
    EXPECT_EQ(say<days>(21), "21 days");
    EXPECT_EQ(say<guests>(1, {{"name", "Ann"}}), "1 guest of Ann");
    EXPECT_EQ(say<guests>(2, {{"name", "Ann"}}), "2 guests of Ann");
}

TEST(Message, MayBeChosenAtRunTimeWhenItHasNoPlaces) {
    std::array<PlainMessage, 2> const messages{farewell, "Hello"};
    EXPECT_EQ(say(messages[0]), "Good bye");
    EXPECT_EQ(words(messages[1]), "Hello");
}

TEST(Message, KeepsPlacesThatAreFilledLater) {
    EXPECT_EQ(unfilled<greeting>(), "{name}, welcome to {place}");
    EXPECT_EQ(filled_in("{label} must be at least {limit}.", "limit", "3"),
              "{label} must be at least 3.");
}

TEST(Message, OfAnApplicationMayHaveOtherBraces) {
    EXPECT_EQ(filled_in("{ {label} has {2} letters{} of {", "label", "Code"),
              "{ Code has {2} letters{} of {");
    EXPECT_EQ(filled_in("", "label", "Code"), "");
    EXPECT_EQ(filled_in("{label}{label}", "label", "Code"), "CodeCode");
}

TEST(List, IsJoinedForPeople) {
    std::string list;
    for (auto const* const next : {"red", "green", "blue"}) enlist(list, next);
    EXPECT_EQ(list, "red, green, blue");
}

}  // namespace
}  // namespace holdfast::text
