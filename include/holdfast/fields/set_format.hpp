// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <holdfast/fields/field_format.hpp>
#include <holdfast/text/entries.hpp>
#include <holdfast/text/message.hpp>

namespace holdfast {

namespace detail {

template <class Values>
inline constexpr bool is_set_of_values = false;
template <class Value>
inline constexpr bool is_set_of_values<std::set<Value>> = true;
template <class Value>
inline constexpr bool is_set_of_values<std::vector<Value>> = true;

}  // namespace detail

/// Several values, a line for each. Their order and duplicates do not matter. `required` asks for
/// at least one value.
template <class Values>
    requires detail::is_set_of_values<Values>
struct FieldFormat<Values> {
    /// The type of one value.
    using Value = typename Values::value_type;

    /// Texts have a line for each value.
    static constexpr Notation notation = Notation::lines;

    /// Writes the lines, sorted.
    static std::string format(Values const& values) {
        std::vector<std::string> entries;
        for (Value const& value : values) entries.push_back(FieldFormat<Value>::format(value));
        return text::join_entries(std::move(entries));
    }

    /// Whether the set is empty. A value with an empty text of its own has a line, too.
    static bool is_empty(std::string_view text) { return text.empty(); }

    /// Writes the values for people, with commas.
    static std::string display(Values const& values) {
        std::string listed;
        for (Value const& value : values) {
            text::enlist(listed, detail::display_of(value));
        }
        return listed;
    }

    /// Reads the lines. The violation is that of the first bad line.
    static Parsed<Values> parse(std::string_view text) {
        Values values;
        for (auto const& entry : text::split_entries(text)) {
            auto parsed = FieldFormat<Value>::parse(entry);
            if (auto* const violation = std::get_if<Violation>(&parsed)) {
                return std::move(*violation);
            }
            values.insert(values.end(), std::get<Value>(std::move(parsed)));
        }
        return values;
    }
};

namespace detail {

template <class Values>
    requires is_set_of_values<Values>
inline constexpr bool has_format<Values> = has_format<typename Values::value_type>;

}  // namespace detail
}  // namespace holdfast
