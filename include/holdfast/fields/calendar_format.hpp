// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include <holdfast/fields/field_format.hpp>
#include <holdfast/fields/time_of_day.hpp>

namespace holdfast {

// The formats are those of HTML and ISO 8601, for the years 1 to 9999. Seconds of zero are left
// out. A value outside of these years has a text that cannot be read back.

/// A month of a year: 2026-11.
template <>
struct FieldFormat<std::chrono::year_month> {
    static constexpr Notation notation = Notation::month;  ///< texts have a year and a month

    /// Writes the canonical text.
    static std::string format(std::chrono::year_month value);

    /// Reads a typed text.
    static Parsed<std::chrono::year_month> parse(std::string_view text);
};

/// A day: 2026-11-23.
template <>
struct FieldFormat<std::chrono::year_month_day> {
    /// Texts have a year, a month and a day.
    static constexpr Notation notation = Notation::day;

    /// Writes the canonical text.
    static std::string format(std::chrono::year_month_day value);

    /// Reads a typed text.
    static Parsed<std::chrono::year_month_day> parse(std::string_view text);
};

/// A time of day: 14:05.
template <>
struct FieldFormat<TimeOfDay> {
    /// Texts have hours and minutes, and seconds unless they are zero.
    static constexpr Notation notation = Notation::time_of_day;

    /// Writes the canonical text.
    static std::string format(TimeOfDay value);

    /// Reads a typed text.
    static Parsed<TimeOfDay> parse(std::string_view text);
};

/// A day and a time of day in no particular zone: 2026-11-23T14:05.
template <>
struct FieldFormat<std::chrono::local_seconds> {
    /// Texts have a day and a time, with a `T` between them.
    static constexpr Notation notation = Notation::day_and_time;

    /// Writes the canonical text.
    static std::string format(std::chrono::local_seconds value);

    /// Reads a typed text.
    static Parsed<std::chrono::local_seconds> parse(std::string_view text);
};

/// A moment, the same everywhere: 2026-11-23T14:05Z. It is read in any zone, such as
/// 2026-11-23T15:05+01:00, and written in UTC.
template <>
struct FieldFormat<std::chrono::sys_seconds> {
    /// Texts have a zone.
    static constexpr Notation notation = Notation::zoned_time;

    /// Writes the canonical text.
    static std::string format(std::chrono::sys_seconds value);

    /// Reads a typed text.
    static Parsed<std::chrono::sys_seconds> parse(std::string_view text);
};

}  // namespace holdfast
