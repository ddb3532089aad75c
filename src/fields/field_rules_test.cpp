// SPDX-License-Identifier: MIT
#include <set>
#include <string>

#include <gtest/gtest.h>

#include <holdfast/fields/boolean_format.hpp>
#include <holdfast/fields/calendar_format.hpp>
#include <holdfast/fields/constraint.hpp>
#include <holdfast/fields/field_of.hpp>

namespace holdfast {
namespace {

using namespace std::chrono_literals;
using Day = std::chrono::year_month_day;

struct Visit {
    Day day;
    std::optional<Day> end;
    std::string name;
    bool is_private = false;

    bool may_read() const { return is_private; }
};

struct Journey : Visit {};
struct Other {
    std::string name;
    bool may_read() const { return true; }
};

template <class Value, class Rule>
constexpr bool fits(Rule const&) {
    return detail::fits_field<Visit, Value, Rule>;
}

TEST(Constraint, OfTextsFitsTextsAlone) {
    EXPECT_TRUE(fits<std::string>(max_length(3)) && fits<std::optional<std::string>>(is_email));
    EXPECT_FALSE(fits<int>(max_length(3)) || fits<Day>(is_email) || fits<bool>(pattern("yes")));
    EXPECT_FALSE(fits<std::set<std::string>>(min_length(2)));
    EXPECT_TRUE(fits<int>(required) && fits<bool>(required) && fits<std::set<int>>(required));
}

TEST(Constraint, WithABoundFitsTypesThatItComparesWith) {
    EXPECT_TRUE(fits<int>(minimum(1)) && fits<std::optional<unsigned>>(maximum(7)));
    EXPECT_TRUE(fits<Decimal<2>>(minimum(1)) && fits<std::optional<Decimal<2>>>(maximum(1)));
    EXPECT_TRUE(fits<Day>(minimum(2026y / 1 / 1)) && fits<TimeOfDay>(step(15min)));
    EXPECT_TRUE(fits<int>(one_of({1, 2})) && fits<std::string>(one_of({"a", "b"})));
    EXPECT_FALSE(fits<std::string>(minimum(1)) || fits<Day>(maximum(1)) || fits<bool>(minimum(1)));
    EXPECT_FALSE(fits<std::string>(step(1)) || fits<Day>(step(2026y / 1 / 1)));
    EXPECT_FALSE(fits<int>(one_of({"a", "b"})) || fits<std::set<int>>(maximum(3)));
}

TEST(Constraint, OfTheApplicationTakesTheFieldsValue) {
    auto const on_text = must([](std::string const& text) { return !text.empty(); }, "No.");
    EXPECT_TRUE(fits<std::string>(on_text));
    EXPECT_FALSE(fits<int>(on_text));
    EXPECT_FALSE(fits<std::string>("required"));
}

TEST(Constraint, OnAnotherFieldComparesWithAFieldOfTheSameObject) {
    EXPECT_TRUE(fits<Day>(smaller_than<&Visit::end>()) && fits<Day>(greater_than<&Visit::day>()));
    EXPECT_TRUE(fits<std::optional<Day>>(different_from<&Visit::day>()));
    EXPECT_FALSE(fits<Day>(greater_than<&Visit::name>()) || fits<int>(equal_to<&Visit::day>()));
    EXPECT_FALSE(fits<std::string>(equal_to<&Other::name>()));
    EXPECT_TRUE(fits<int>(required_if<&Visit::is_private>(true)));
    EXPECT_FALSE(fits<int>(required_if<&Other::name>("Anna")));
}

TEST(Constraint, OnRightsTakesTheFieldsObject) {
    EXPECT_TRUE(fits<int>(readable_if(&Visit::may_read)));
    EXPECT_FALSE(fits<int>(readable_if(&Other::may_read)));
    EXPECT_FALSE(fits<int>(writable_if([](Journey const&) { return true; })));
}

}  // namespace
}  // namespace holdfast
