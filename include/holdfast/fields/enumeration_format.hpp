// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <type_traits>

#include <holdfast/fields/field_format.hpp>
#include <holdfast/text/messages/fields.hpp>

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
        std::string labels;
        for (auto const& listed : values_for(std::type_identity<Enumeration>{})) {
            if (listed.key == text) return listed.value;
            text::enlist(labels, listed.label);
        }
        return Violation{
            text::say<messages::none_of_list>({{"label", text::label_place}, {"limit", labels}})};
    }
};

}  // namespace holdfast
