// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include <holdfast/fields/field_format.hpp>
#include <holdfast/fields/time_of_day.hpp>

namespace holdfast {

// In HTML's formats, which are ISO 8601's, for the years 1 to 9999. The seconds are left out where
// they are zero. What is outside is written in a way that cannot be read back.

/// A day: 2026-11-23.
template <>
struct FieldFormat<std::chrono::year_month_day> {
    static constexpr Notation notation = Notation::day;

    /// Writes the canonical text.
    static std::string format(std::chrono::year_month_day value);

    /// Reads a typed text.
    static Parsed<std::chrono::year_month_day> parse(std::string_view text);
};

/// A time of day: 14:05.
template <>
struct FieldFormat<TimeOfDay> {
    static constexpr Notation notation = Notation::time_of_day;

    /// Writes the canonical text.
    static std::string format(TimeOfDay value);

    /// Reads a typed text.
    static Parsed<TimeOfDay> parse(std::string_view text);
};

/// A day and a time of day in no particular zone: 2026-11-23T14:05.
template <>
struct FieldFormat<std::chrono::local_seconds> {
    static constexpr Notation notation = Notation::day_and_time;

    /// Writes the canonical text.
    static std::string format(std::chrono::local_seconds value);

    /// Reads a typed text.
    static Parsed<std::chrono::local_seconds> parse(std::string_view text);
};

/// A moment, the same everywhere: 2026-11-23T14:05Z. Read in any zone, such as
/// 2026-11-23T15:05+01:00.
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
