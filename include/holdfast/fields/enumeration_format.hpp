// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <holdfast/fields/field_format.hpp>

namespace holdfast {

/// A value of an enumeration with its canonical text and its name for people.
template <class Enumeration>
struct EnumerationValue {
    Enumeration value;       ///< the value
    std::string_view key;    ///< its canonical text
    std::string_view label;  ///< its name for people
};

/// An enumeration with a function `values_for(std::type_identity<E>)` that lists its values. The
/// function is found by argument-dependent look-up and returns a range of EnumerationValue.
template <class Enumeration>
concept DescribedEnumeration =
    std::is_enum_v<Enumeration> && requires { values_for(std::type_identity<Enumeration>{}); };

namespace detail {

// The reason why a text is none of the values with these labels.
Violation none_of(std::span<std::string_view const> labels);

}  // namespace detail

/// One of the listed values, by its key.
template <DescribedEnumeration Enumeration>
struct FieldFormat<Enumeration> {
    /// Texts are keys of the list.
    static constexpr Notation notation = Notation::key;

    /// Writes the key, or the number of a value that is not listed.
    static std::string format(Enumeration value) {
        for (auto const& listed : values_for(std::type_identity<Enumeration>{})) {
            if (listed.value == value) return std::string{listed.key};
        }
        return std::to_string(static_cast<std::underlying_type_t<Enumeration>>(value));
    }

    /// Writes the label, or the number of a value that is not listed.
    static std::string display(Enumeration value) {
        for (auto const& listed : values_for(std::type_identity<Enumeration>{})) {
            if (listed.value == value) return std::string{listed.label};
        }
        return format(value);
    }

    /// Reads a key. The message for another text lists the labels.
    static Parsed<Enumeration> parse(std::string_view text) {
        std::vector<std::string_view> labels;
        for (auto const& listed : values_for(std::type_identity<Enumeration>{})) {
            if (listed.key == text) return listed.value;
            labels.push_back(listed.label);
        }
        return detail::none_of(labels);
    }
};

}  // namespace holdfast
