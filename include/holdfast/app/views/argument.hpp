// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include <holdfast/fields/field_format.hpp>

namespace holdfast {

/// An argument of a view that stands at `{name}` in the view's path. A request must have the text
/// that `FieldFormat<Value>` writes, so that each thing has one address.
template <class Value>
struct PathArgument {
    /// The type of its value.
    using value_type = Value;

    std::string name;  ///< without the braces
};

/// An argument of a view that may stand in the query of the view's address.
template <class Value>
struct QueryArgument {
    /// The type of its value.
    using value_type = Value;

    std::string name;   ///< before the `=` in the query
    Value otherwise{};  ///< its value where the query leaves it out
};

/// Takes the type of the argument from the default value.
template <class Value>
QueryArgument(char const*, Value) -> QueryArgument<Value>;

/// Makes a text of a default value in quotes.
QueryArgument(char const*, char const*) -> QueryArgument<std::string>;

/// The name in the query of a detour's address for the address of the way back. No argument of a
/// view may have this name.
inline constexpr std::string_view return_argument = "return_to";

/// The rule by which a view reads the text of an argument.
struct ArgumentRule {
    std::string name;                        ///< as in the argument
    std::optional<std::string> otherwise;    ///< its default text; nothing if it is in the path
    bool (*accepts)(std::string_view text);  ///< whether a text is one of its values

    /// Whether the argument stands in the path.
    bool in_path() const { return !otherwise; }

    /// The rule for an argument in the path, which accepts canonical texts only.
    template <class Value>
    static ArgumentRule of(PathArgument<Value> const& argument) {
        return {argument.name, {}, [](std::string_view text) {
                    auto const parsed = FieldFormat<Value>::parse(text);
                    auto const* const value = std::get_if<Value>(&parsed);
                    return value != nullptr && FieldFormat<Value>::format(*value) == text;
                }};
    }

    /// The rule for an argument in the query, which accepts every text that can be read.
    template <class Value>
    static ArgumentRule of(QueryArgument<Value> const& argument) {
        return {argument.name, FieldFormat<Value>::format(argument.otherwise),
                [](std::string_view text) {
                    return std::holds_alternative<Value>(FieldFormat<Value>::parse(text));
                }};
    }
};

}  // namespace holdfast
