// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include <holdfast/fields/field_format.hpp>

namespace holdfast {

namespace detail {

template <class Value>
inline constexpr Notation notation_of = Notation::words;

template <class Value>
    requires requires { FieldFormat<Value>::notation; }
inline constexpr Notation notation_of<Value> = FieldFormat<Value>::notation;

}  // namespace detail

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

}  // namespace detail
}  // namespace holdfast
