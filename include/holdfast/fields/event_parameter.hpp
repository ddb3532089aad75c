// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <holdfast/fields/slow_work.hpp>

namespace holdfast::detail {

/// A value that can be part of a button's name.
template <class Value>
concept Printable = std::convertible_to<Value const&, std::string_view> || std::integral<Value> ||
                    std::is_enum_v<Value>;

template <Printable Value>
std::string argument_text(Value const& value) {
    if constexpr (std::convertible_to<Value const&, std::string_view>) {
        return std::string{std::string_view{value}};
    } else if constexpr (std::is_enum_v<Value>) {
        return std::to_string(static_cast<std::underlying_type_t<Value>>(value));
    } else {
        return std::to_string(value);
    }
}

template <class Parameter>
inline constexpr bool kept_by_reference =
    std::is_lvalue_reference_v<Parameter> && !std::is_const_v<std::remove_reference_t<Parameter>>;

/// Whether a member function with such a parameter can be an event.
template <class Parameter>
inline constexpr bool is_event_parameter =
    kept_by_reference<Parameter> || is_prepared<std::remove_cvref_t<Parameter>> ||
    Printable<std::remove_cvref_t<Parameter>>;

template <class Value>
using Owned =
    std::conditional_t<std::convertible_to<Value const&, std::string_view>, std::string, Value>;

// One argument until the event fires: its environment by reference, a value as a copy of its own.
template <class Parameter>
using Kept = std::conditional_t<kept_by_reference<Parameter>, Parameter,
                                Owned<std::remove_cvref_t<Parameter>>>;

template <class Parameter, class Argument>
void add_text(std::vector<std::string>& texts, Argument const& argument) {
    if constexpr (!kept_by_reference<Parameter> && !is_prepared<Argument>) {
        texts.push_back(argument_text(argument));
    }
}

}  // namespace holdfast::detail
