// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <holdfast/fields/calendar_format.hpp>

namespace holdfast {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::local_days;
using std::chrono::local_seconds;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_days;
using std::chrono::sys_seconds;
using std::chrono::year_month;
using std::chrono::year_month_day;
using namespace std::chrono_literals;

constexpr auto first_day = sys_days{1y / 1 / 1};
constexpr auto last_day = sys_days{9999y / 12 / 31};

template <class Value>
std::string format(Value value) {
    return FieldFormat<Value>::format(value);
}

template <class Value>
std::optional<Value> parse(std::string_view text) {
    auto const parsed = FieldFormat<Value>::parse(text);
    auto const* const value = std::get_if<Value>(&parsed);
    return value == nullptr ? std::nullopt : std::optional{*value};
}

seconds any_second_of_the_years() {
    auto const count = (last_day + days{1} - first_day) / seconds{1};
    auto const before = first_day.time_since_epoch() / seconds{1};
    return seconds{before + *rc::gen::inRange<std::int64_t>(0, count)};
}

TEST(Date, ReadsBackWhatItWrote) {
    EXPECT_TRUE(rc::check([] {
        auto const day = std::chrono::floor<days>(sys_seconds{any_second_of_the_years()});
        RC_ASSERT(parse<year_month_day>(format(year_month_day{day})) == year_month_day{day});
    }));
    EXPECT_EQ(format(2026y / 11 / 23), "2026-11-23");
    EXPECT_EQ(format(1y / 1 / 1), "0001-01-01");
    EXPECT_EQ(parse<year_month_day>("9999-12-31"), 9999y / 12 / 31);
    EXPECT_EQ(parse<year_month_day>(" 2024-02-29 "), 2024y / 2 / 29);
}

TEST(Date, MustBeInTheCalendar) {
    for (auto const* const text : {"",
                                   "2026-02-30",
                                   "2026-02-29",
                                   "2026-00-01",
                                   "2026-13-01",
                                   "2026-01-00",
                                   "2026-01-32",
                                   "0000-01-01",
                                   "-001-01-01",
                                   "10000-01-01",
                                   "2026-1-1",
                                   "26-01-01",
                                   "23.11.2026",
                                   "2026-11-23T",
                                   "2026-11-23 x",
                                   "2026/11/23",
                                   "2026-11--3",
                                   "NaN",
                                   "\u06622026-11-23",
                                   "2026-11-23\u202E",
                                   "\xED\xA0\x80",
                                   "99999999999999999999"}) {
        EXPECT_FALSE(parse<year_month_day>(text)) << text;
    }
    EXPECT_FALSE(parse<year_month_day>({"2026-11-23\0", 11}));
    EXPECT_EQ(std::get<Violation>(FieldFormat<year_month_day>::parse("x")).message,
              "{label} must be a date of the calendar, such as 2026-11-23.");
}

TEST(Date, OutsideOfTheCalendarIsWrittenButNotRead) {
    for (auto const date : {2026y / 2 / 30, 0y / 1 / 1, -5y / 1 / 1, 12345y / 1 / 1}) {
        EXPECT_FALSE(parse<year_month_day>(format(date))) << format(date);
    }
}

TEST(Month, ReadsBackWhatItWrote) {
    EXPECT_EQ(format(2026y / 11), "2026-11");
    EXPECT_EQ(format(1y / 1), "0001-01");
    EXPECT_EQ(parse<year_month>("9999-12"), 9999y / 12);
    EXPECT_EQ(parse<year_month>(" 2026-11 "), 2026y / 11);
}

TEST(Month, MustBeInTheCalendar) {
    for (auto const* const text :
         {"", "2026", "2026-", "2026-00", "2026-13", "0000-01", "-001-01", "10000-01", "2026-1",
          "26-11", "2026-11-", "2026-11-23", "11/2026", "2026 11", "November 2026"}) {
        EXPECT_FALSE(parse<year_month>(text)) << text;
    }
    EXPECT_EQ(std::get<Violation>(FieldFormat<year_month>::parse("x")).message,
              "{label} must be a month of a year, such as 2026-11.");
}

TEST(Month, OutsideOfTheCalendarIsWrittenButNotRead) {
    for (auto const month : {2026y / 13, 2026y / 0, 0y / 1, -5y / 1, 12345y / 1}) {
        EXPECT_FALSE(parse<year_month>(format(month))) << format(month);
    }
}

TEST(Time, ReadsBackWhatItWrote) {
    EXPECT_TRUE(rc::check([] {
        TimeOfDay const time{seconds{*rc::gen::inRange(0, 24 * 60 * 60)}};
        RC_ASSERT(parse<TimeOfDay>(format(time)) == time);
    }));
    EXPECT_EQ(format(TimeOfDay{14h + 5min}), "14:05");
    EXPECT_EQ(format(TimeOfDay{14h + 5min + 9s}), "14:05:09");
    EXPECT_EQ(parse<TimeOfDay>("14:05:00"), TimeOfDay{14h + 5min});
}

TEST(Time, MustBeOnTheClock) {
    for (auto const* const text : {"", "24:00", "12:60", "12:00:60", "1:05", "12:5", "12", "12:00:",
                                   "12:00:00.5", "-1:00", "+1:00", "12:00 pm", "12:00\u202E"}) {
        EXPECT_FALSE(parse<TimeOfDay>(text)) << text;
    }
    EXPECT_THROW(TimeOfDay{24h}, std::out_of_range);
    EXPECT_THROW(TimeOfDay{-1s}, std::out_of_range);
}

TEST(DateAndTime, ReadsBackWhatItWrote) {
    EXPECT_TRUE(rc::check([] {
        local_seconds const here{any_second_of_the_years()};
        RC_ASSERT(parse<local_seconds>(format(here)) == here);
        sys_seconds const everywhere{any_second_of_the_years()};
        RC_ASSERT(parse<sys_seconds>(format(everywhere)) == everywhere);
    }));
    auto const here = local_seconds{local_days{2026y / 11 / 23} + 14h + 5min};
    EXPECT_EQ(format(here), "2026-11-23T14:05");
    EXPECT_EQ(parse<local_seconds>("2026-11-23 14:05:00"), here);
    EXPECT_EQ(format(sys_seconds{sys_days{2026y / 11 / 23} + 14h}), "2026-11-23T14:00Z");
}

TEST(DateAndTime, IsTheSameMomentInEveryZone) {
    auto const moment = sys_seconds{sys_days{2026y / 11 / 23}};
    for (auto const* const text :
         {"2026-11-23T00:00Z", "2026-11-23T01:00+01:00", "2026-11-22T18:30-05:30"}) {
        EXPECT_EQ(parse<sys_seconds>(text), moment) << text;
    }
}

TEST(DateAndTime, MustBeWholeAndWithinTheYears) {
    for (auto const* const text :
         {"", "2026-11-23", "2026-02-30T12:00", "2026-11-23T24:00", "2026-11-23T14:05Z",
          "2026-11-23T14:05+01:00", "2026-11-23t14:05"}) {
        EXPECT_FALSE(parse<local_seconds>(text)) << text;
    }
    for (auto const* const text :
         {"2026-11-23T14:05", "2026-11-23T14:05+24:00", "2026-11-23T14:05+0100",
          "0001-01-01T00:00+00:01", "9999-12-31T23:59-00:01"}) {
        EXPECT_FALSE(parse<sys_seconds>(text)) << text;
    }
}

TEST(DateAndTime, OutsideOfTheYearsIsWrittenButNotRead) {
    for (auto const value :
         {sys_seconds::min(), sys_seconds::max(), sys_seconds{first_day - seconds{1}},
          sys_seconds{last_day + days{1}}}) {
        EXPECT_FALSE(parse<sys_seconds>(format(value))) << format(value);
    }
    EXPECT_NE(format(sys_seconds::max()), format(sys_seconds{sys_seconds::max() - 1s}));
}

}  // namespace
}  // namespace holdfast
