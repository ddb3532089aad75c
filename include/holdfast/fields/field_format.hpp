// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace holdfast {

/// The reason why a text is not a value, in words for its user. `{label}` stands for the field's
/// label.
struct Violation {
    std::string message;  ///< a sentence
};

/// The result of reading a user's text: a value, or the reason why the text is not one.
template <class Value>
using Parsed = std::variant<Value, Violation>;

/// The notation of a type's texts. It decides which inputs and which constraints fit the type.
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

/// Writes values of a type as canonical text, and reads them from the text that a user typed.
/// Specialise it for a type of your own; parse(format(value)) must give the value back. May have
/// a `static constexpr Notation notation`, without which the type has inputs for texts, and
/// a `display` that writes a value in words for people.
template <class Value>
struct FieldFormat;

namespace detail {

template <class Value>
inline constexpr Notation notation_of = Notation::words;

template <class Value>
    requires requires { FieldFormat<Value>::notation; }
inline constexpr Notation notation_of<Value> = FieldFormat<Value>::notation;

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

namespace detail {

// The whole number in a typed text, between those two.
Parsed<std::int64_t> parse_signed(std::string_view text, std::int64_t least, std::int64_t most);
Parsed<std::uint64_t> parse_unsigned(std::string_view text, std::uint64_t most);

}  // namespace detail

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
        using Limits = std::numeric_limits<Value>;
        auto parsed = [text] {
            if constexpr (std::is_signed_v<Value>) {
                return detail::parse_signed(text, Limits::min(), Limits::max());
            } else {
                return detail::parse_unsigned(text, Limits::max());
            }
        }();
        if (auto* const violation = std::get_if<Violation>(&parsed)) return std::move(*violation);
        return static_cast<Value>(std::get<0>(parsed));
    }
};

/// A value or nothing. Nothing is the empty text.
template <class Value>
struct FieldFormat<std::optional<Value>> {
    /// Texts are those of the value, or empty.
    static constexpr Notation notation = detail::notation_of<Value>;

    /// Writes the value's canonical text, or the empty text.
    static std::string format(std::optional<Value> const& value) {
        return value ? FieldFormat<Value>::format(*value) : std::string{};
    }

    /// Writes the value for people, or the empty text.
    static std::string display(std::optional<Value> const& value) {
        return value ? detail::display_of(*value) : std::string{};
    }

    /// Reads a typed text.
    static Parsed<std::optional<Value>> parse(std::string_view text) {
        if (text.empty()) return std::optional<Value>{};
        auto parsed = FieldFormat<Value>::parse(text);
        if (auto* const violation = std::get_if<Violation>(&parsed)) return std::move(*violation);
        return std::optional<Value>{std::get<Value>(std::move(parsed))};
    }
};

namespace detail {

/// Whether a type's values can be written and read, and so those in an optional.
template <class Value>
inline constexpr bool has_format = requires(Value const& value, std::string_view text) {
    { FieldFormat<Value>::format(value) } -> std::convertible_to<std::string>;
    { FieldFormat<Value>::parse(text) } -> std::convertible_to<Parsed<Value>>;
};
template <class Value>
inline constexpr bool has_format<std::optional<Value>> = has_format<Value>;

template <class Values>
inline constexpr bool is_set_of_values = false;
template <class Value>
inline constexpr bool is_set_of_values<std::vector<Value>> = has_format<Value>;
template <class Values>
    requires std::same_as<typename Values::key_type, typename Values::value_type>
inline constexpr bool is_set_of_values<Values> = has_format<typename Values::value_type>;

// One text of all values, the values of one, and the values in words.
std::string join_lines(std::vector<std::string> lines);
std::vector<std::string> split_lines(std::string_view text);
std::string list_words(std::vector<std::string> const& words);

}  // namespace detail

/// Several values in a `std::set` or a `std::vector`, a line for each. Their order and duplicates
/// do not matter. `required` asks for at least one value.
template <class Values>
    requires detail::is_set_of_values<Values>
struct FieldFormat<Values> {
    /// The type of one value.
    using Value = typename Values::value_type;

    /// Texts have a line for each value.
    static constexpr Notation notation = Notation::lines;

    /// Writes the lines, sorted.
    static std::string format(Values const& values) {
        std::vector<std::string> lines;
        for (Value const& value : values) lines.push_back(FieldFormat<Value>::format(value));
        return detail::join_lines(std::move(lines));
    }

    /// Whether the set is empty. A value with an empty text of its own has a line, too.
    static bool is_empty(std::string_view text) { return text.empty(); }

    /// Writes the values for people, with commas.
    static std::string display(Values const& values) {
        std::vector<std::string> words;
        for (Value const& value : values) words.push_back(detail::display_of(value));
        return detail::list_words(words);
    }

    /// Reads the lines. The violation is that of the first bad line.
    static Parsed<Values> parse(std::string_view text) {
        Values values;
        for (auto const& line : detail::split_lines(text)) {
            auto parsed = FieldFormat<Value>::parse(line);
            if (auto* const violation = std::get_if<Violation>(&parsed)) {
                return std::move(*violation);
            }
            values.insert(values.end(), std::get<Value>(std::move(parsed)));
        }
        return values;
    }
};

}  // namespace holdfast
