// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include <holdfast/fields/field_format.hpp>
#include <holdfast/fields/optional_format.hpp>

namespace holdfast {

/// An argument of a view that stands in its path, where that says `{name}`. Its text must be the
/// one that `FieldFormat<Value>` writes, so that a thing has one address.
template <class Value>
struct PathArgument {
    using value_type = Value;

    std::string name;
};

/// An argument of a view that stands in the query of its address, or not: then it has this value.
template <class Value>
struct QueryArgument {
    using value_type = Value;

    std::string name;
    Value otherwise{};
};

template <class Value>
QueryArgument(char const*, Value) -> QueryArgument<Value>;
QueryArgument(char const*, char const*) -> QueryArgument<std::string>;

/// What the address of a detour says where to return; no argument's name.
inline constexpr std::string_view return_argument = "return_to";

/// How the texts of a view's argument are read.
struct ArgumentRule {
    std::string name;
    std::optional<std::string> otherwise;  ///< nothing: it stands in the path
    bool (*accepts)(std::string_view text);

    bool in_path() const { return !otherwise; }

    template <class Value>
    static ArgumentRule of(PathArgument<Value> const& argument) {
        return {argument.name, {}, [](std::string_view text) {
                    auto const parsed = FieldFormat<Value>::parse(text);
                    auto const* const value = std::get_if<Value>(&parsed);
                    return value != nullptr && FieldFormat<Value>::format(*value) == text;
                }};
    }

    template <class Value>
    static ArgumentRule of(QueryArgument<Value> const& argument) {
        return {argument.name, FieldFormat<Value>::format(argument.otherwise),
                [](std::string_view text) {
                    return std::holds_alternative<Value>(FieldFormat<Value>::parse(text));
                }};
    }
};

}  // namespace holdfast
