// SPDX-License-Identifier: MIT
#pragma once

#include <holdfast/text/messages/common.hpp>

// About texts that a field does not take.
namespace holdfast::messages {

inline constexpr Message value_is_required{"{label} is required."};
inline constexpr CountedMessage text_is_too_short{"{label} must have at least {count} character.",
                                                  "{label} must have at least {count} characters."};
inline constexpr CountedMessage text_is_too_long{"{label} must have at most {count} character.",
                                                 "{label} must have at most {count} characters."};
inline constexpr Message wrong_format{"{label} does not have the right format."};

inline constexpr Message value_is_too_small{"{label} must be at least {limit}."};
inline constexpr Message value_is_too_large{"{label} must be at most {limit}."};
inline constexpr Message no_multiple{"{label} must be a multiple of {limit}."};
inline constexpr Message none_of_list{"{label} must be one of: {limit}."};
inline constexpr Message not_between{"{label} must be between {least} and {most}."};

inline constexpr Message not_yes_or_no{"{label} must be yes or no."};
inline constexpr Message no_whole_number{"{label} must be a whole number."};
inline constexpr Message no_number{"{label} must be a number such as {example}."};
inline constexpr CountedMessage too_many_decimals{
    "{label} must have at most {count} digit after the point.",
    "{label} must have at most {count} digits after the point."};
inline constexpr Message no_month{"{label} must be a month of a year, such as 2026-11."};
inline constexpr Message no_date{"{label} must be a date of the calendar, such as 2026-11-23."};
inline constexpr Message no_time_of_day{"{label} must be a time of day, such as 14:05."};
inline constexpr Message no_date_and_time{
    "{label} must be a date and a time, such as 2026-11-23T14:05."};
inline constexpr Message no_zoned_time{
    "{label} must be a date and a time with its zone, such as 2026-11-23T14:05Z or "
    "2026-11-23T15:05+01:00."};
inline constexpr Message no_colour{"{label} must be a colour such as #1a2b3c."};
inline constexpr Message no_email_address{
    "{label} must be an e-mail address, such as anna@example.org."};
inline constexpr Message no_web_address{
    "{label} must be a web address, such as https://example.org/page."};
inline constexpr Message no_telephone_number{
    "{label} must be a telephone number, such as +44 20 7946 0000."};

inline constexpr Message value_is_taken{"{label} is already taken."};
inline constexpr Message combination_is_taken{"{label} and {other} are already taken together."};

inline constexpr Message not_the_same{"{label} must be the same as {other}."};
inline constexpr Message not_different{"{label} must differ from {other}."};
inline constexpr Message not_after{"{label} must come after {other}."};
inline constexpr Message not_before{"{label} must come before {other}."};

}  // namespace holdfast::messages
