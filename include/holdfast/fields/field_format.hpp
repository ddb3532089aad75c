// SPDX-License-Identifier: MIT
#pragma once

#include <charconv>
#include <concepts>
#include <limits>
#include <string>
#include <string_view>
#include <type_traits>

#include <holdfast/fields/parsed.hpp>
#include <holdfast/text/messages/fields.hpp>

namespace holdfast {

/// How a type's texts are written. It decides which inputs and which constraints fit the type.
enum class Notation {
    words,            ///< any text, of any type that does not say otherwise
    digits,           ///< a whole number that is not negative
    signed_digits,    ///< a whole number
    signed_decimals,  ///< a number with digits after its point
    yes_or_no,
    key,    ///< of one value of an enumeration
    month,  ///< of one year
    day,
    time_of_day,
    day_and_time,
    zoned_time,  ///< a day and a time in a time zone
    colour,
    lines  ///< several values, a line for each
};

/// Whether it is one of numbers.
constexpr bool is_numeric(Notation notation) {
    return notation == Notation::digits || notation == Notation::signed_digits ||
           notation == Notation::signed_decimals;
}

/// How values of a type are written as canonical text and read from what a user typed.
/// Specialise it for a type of your own; parse(format(value)) must give the value back. May have
/// a `static constexpr Notation notation`, without which the type has inputs for texts, and
/// a `display` that writes a value in words for people.
template <class Value>
struct FieldFormat;

namespace detail {

template <class Value>
std::string display_of(Value const& value) {
    if constexpr (requires { FieldFormat<Value>::display(value); }) {
        return FieldFormat<Value>::display(value);
    } else {
        return FieldFormat<Value>::format(value);
    }
}

}  // namespace detail

/// A text, which is its own canonical text.
template <>
struct FieldFormat<std::string> {
    /// Writes the text as it is.
    static std::string format(std::string const& value) { return value; }

    /// Reads every text as it is.
    static Parsed<std::string> parse(std::string_view text) { return std::string{text}; }
};

/// Decimal digits with an optional sign and spaces around them.
struct WholeNumber {
    std::string_view digits;  ///< with the sign if it is `-`

    /// The digits in a typed text.
    static WholeNumber in(std::string_view text);
};

/// A whole number, such as `-12`.
template <std::integral Value>
    requires(!std::same_as<Value, bool>)
struct FieldFormat<Value> {
    /// Texts have digits, and a sign if the type has one.
    static constexpr Notation notation =
        std::is_signed_v<Value> ? Notation::signed_digits : Notation::digits;

    /// Writes the canonical text.
    static std::string format(Value value) { return std::to_string(value); }

    /// Reads a typed text. A number beyond the type is a violation.
    static Parsed<Value> parse(std::string_view text) {
        auto const digits = WholeNumber::in(text).digits;
        Value value{};
        auto const [end, error] =
            std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (error == std::errc::result_out_of_range) {
            return Violation{text::say<messages::not_between>(
                {{"label", text::label_place},
                 {"least", std::to_string(std::numeric_limits<Value>::min())},
                 {"most", std::to_string(std::numeric_limits<Value>::max())}})};
        }
        if (error != std::errc{} || end != digits.data() + digits.size()) {
            return Violation{text::unfilled<messages::no_whole_number>()};
        }
        return value;
    }
};

}  // namespace holdfast
