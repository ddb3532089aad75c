// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <holdfast/fields/boolean_format.hpp>
#include <holdfast/fields/calendar_format.hpp>
#include <holdfast/fields/colour.hpp>
#include <holdfast/fields/decimal.hpp>
#include <holdfast/fields/enumeration_format.hpp>
#include <holdfast/fields/field_format.hpp>

namespace holdfast {
namespace {

enum class Size { small, large };

constexpr auto values_for(std::type_identity<Size>) {
    return std::array{EnumerationValue<Size>{Size::small, "s", "Small"},
                      EnumerationValue<Size>{Size::large, "l", "Large"}};
}

using std::chrono::local_days;
using std::chrono::local_seconds;
using std::chrono::sys_seconds;
using std::chrono::year_month;
using std::chrono::year_month_day;

constexpr std::int64_t seconds_in_a_day = 24 * 60 * 60;

// Of the years 1 to 9999.
std::int64_t any_second() {
    using namespace std::chrono_literals;
    static auto const first = local_days{1y / 1 / 1}.time_since_epoch() / std::chrono::seconds{1};
    static auto const last =
        local_days{9999y / 12 / 31}.time_since_epoch() / std::chrono::seconds{1};
    return *rc::gen::inRange<std::int64_t>(first, last + seconds_in_a_day);
}

template <class Value>
struct Any {
    static Value value() { return *rc::gen::arbitrary<Value>(); }
};

template <>
struct Any<Decimal<2>> {
    static Decimal<2> value() { return Decimal<2>::of_units(*rc::gen::arbitrary<std::int64_t>()); }
};

template <>
struct Any<Size> {
    static Size value() { return *rc::gen::element(Size::small, Size::large); }
};

template <>
struct Any<Colour> {
    static Colour value() {
        auto const part = [] { return *rc::gen::arbitrary<std::uint8_t>(); };
        return {.red = part(), .green = part(), .blue = part()};
    }
};

template <>
struct Any<year_month_day> {
    static year_month_day value() {
        local_seconds const moment{std::chrono::seconds{any_second()}};
        return year_month_day{std::chrono::floor<std::chrono::days>(moment)};
    }
};

template <>
struct Any<year_month> {
    static year_month value() {
        auto const day = Any<year_month_day>::value();
        return day.year() / day.month();
    }
};

template <>
struct Any<TimeOfDay> {
    static TimeOfDay value() {
        return TimeOfDay{
            std::chrono::seconds{*rc::gen::inRange<std::int64_t>(0, seconds_in_a_day)}};
    }
};

template <>
struct Any<local_seconds> {
    static local_seconds value() { return local_seconds{std::chrono::seconds{any_second()}}; }
};

template <>
struct Any<sys_seconds> {
    static sys_seconds value() { return sys_seconds{std::chrono::seconds{any_second()}}; }
};

template <class Value>
class FieldKind : public ::testing::Test {};

using Kinds = ::testing::Types<std::string, bool, int, std::int8_t, std::int64_t, std::uint64_t,
                               Decimal<2>, Size, Colour, year_month, year_month_day, TimeOfDay,
                               local_seconds, sys_seconds>;
TYPED_TEST_SUITE(FieldKind, Kinds);

template <class Value>
void reads_back(Value const& value) {
    using Format = FieldFormat<Value>;
    auto const text = Format::format(value);
    auto const parsed = Format::parse(text);
    RC_ASSERT(std::holds_alternative<Value>(parsed));
    RC_ASSERT(std::get<Value>(parsed) == value);
}

TYPED_TEST(FieldKind, ReadsBackWhatItWrote) {
    EXPECT_TRUE(rc::check([] { reads_back(Any<TypeParam>::value()); }));
}

// Nothing is the empty text, which of all kinds only plain text writes as well.
TYPED_TEST(FieldKind, ReadsBackWhatItWroteOrNothing) {
    EXPECT_TRUE(rc::check([] {
        std::optional<TypeParam> value;
        if (*rc::gen::arbitrary<bool>()) value = Any<TypeParam>::value();
        bool const is_nothing = value && FieldFormat<TypeParam>::format(*value).empty();
        if (!is_nothing) reads_back(value);
    }));
}

TYPED_TEST(FieldKind, ReadsBackASetOfWhatItWroteInAnyOrder) {
    EXPECT_TRUE(rc::check([] {
        std::vector<TypeParam> values;
        for (auto count = *rc::gen::inRange(0, 5); count > 0; --count) {
            values.push_back(Any<TypeParam>::value());
        }
        using Format = FieldFormat<std::vector<TypeParam>>;
        auto const text = Format::format(values);
        auto const read = std::get<0>(Format::parse(text));
        for (auto const& value : values) {
            RC_ASSERT(std::ranges::find(read, value) != read.end());
        }
        RC_ASSERT(read.size() <= values.size());
        std::reverse(values.begin(), values.end());
        RC_ASSERT(Format::format(values) == text);
        RC_ASSERT(Format::format(read) == text);
    }));
}

std::vector<std::string> const hostile{"-0",
                                       "-0.00",
                                       "NaN",
                                       "nan",
                                       "inf",
                                       "-Infinity",
                                       "1e999",
                                       "0x10",
                                       "1_000",
                                       "1,000",
                                       std::string(1'000'000, '9'),
                                       '-' + std::string(1'000'000, '9'),
                                       "9223372036854775808",
                                       "18446744073709551616",
                                       "2026-02-30",
                                       "2026-02-29",
                                       "0000-01-01",
                                       "10000-01-01",
                                       "2026-13-01",
                                       "0000-01",
                                       "10000-01",
                                       "2026-13",
                                       "24:00",
                                       "23:60",
                                       "23:59:60",
                                       "2026-02-30T12:00",
                                       "2026-11-23T14:05+99:99",
                                       "#12345",
                                       "#1234567",
                                       "#12345g",
                                       "#-12345",
                                       "#+1+2+3",
                                       "rgb(1,2,3)",
                                       "\xED\xA0\x80",
                                       "\xED\xB0\x80",
                                       "\u202Eabc",
                                       "\u2066 7\u2069",
                                       "\u0661\u0662",
                                       std::string("7\0", 2),
                                       std::string("\0", 1),
                                       std::string("2026-11-23\0", 11),
                                       " 7",
                                       "\t7\n",
                                       "\\",
                                       "\n\n\n",
                                       "yes\nno",
                                       "<script>",
                                       "'; drop table"};

// A value that is read from a text can be written and read again.
template <class Value>
void takes_nothing_that_it_cannot_keep() {
    using Format = FieldFormat<Value>;
    for (auto const& text : hostile) {
        auto const parsed = Format::parse(text);
        auto const* const value = std::get_if<Value>(&parsed);
        if (value == nullptr) continue;
        auto const again = Format::parse(Format::format(*value));
        ASSERT_TRUE(std::holds_alternative<Value>(again)) << text.substr(0, 40);
        EXPECT_TRUE(std::get<Value>(again) == *value) << text.substr(0, 40);
    }
}

TYPED_TEST(FieldKind, TakesNoHostileTextThatItCannotKeep) {
    takes_nothing_that_it_cannot_keep<TypeParam>();
    takes_nothing_that_it_cannot_keep<std::optional<TypeParam>>();
    takes_nothing_that_it_cannot_keep<std::set<std::string>>();
}

TYPED_TEST(FieldKind, OtherThanTextTakesNoTextWithoutMeaning) {
    if constexpr (!std::is_same_v<TypeParam, std::string>) {
        for (auto const* const text : {"NaN", "\u202Eabc", "<script>", "\xED\xA0\x80", "\\"}) {
            auto const parsed = FieldFormat<TypeParam>::parse(text);
            EXPECT_TRUE(std::holds_alternative<Violation>(parsed)) << text;
        }
    }
}

TEST(ColourFormat, IsLowerCaseAndReadInEither) {
    EXPECT_EQ(FieldFormat<Colour>::format({.red = 0x1a, .green = 0, .blue = 0xff}), "#1a00ff");
    auto const parsed = FieldFormat<Colour>::parse("#1A00FF");
    EXPECT_EQ(std::get<Colour>(parsed), (Colour{.red = 0x1a, .green = 0, .blue = 0xff}));
}

TEST(SetFormat, IsALineForEachValue) {
    EXPECT_EQ(FieldFormat<std::set<int>>::format({10, 9}), "10\n9\n");
    EXPECT_EQ(std::get<0>(FieldFormat<std::set<int>>::parse("9\n10\n9")), (std::set<int>{9, 10}));
    EXPECT_TRUE(std::holds_alternative<Violation>(FieldFormat<std::set<int>>::parse("9\nx")));
}

TEST(Display, IsInTheWordsOfAnEnumeration) {
    EXPECT_EQ(detail::display_of(Size::large), "Large");
    EXPECT_EQ(detail::display_of(std::optional<Size>{}), "");
    EXPECT_EQ(detail::display_of(std::vector{Size::large, Size::small}), "Large, Small");
    EXPECT_EQ(detail::display_of(7), "7");
}

}  // namespace
}  // namespace holdfast
