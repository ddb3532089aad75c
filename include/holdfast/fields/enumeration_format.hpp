// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <type_traits>

#include <holdfast/fields/field_format.hpp>

namespace holdfast {

/// A value of an enumeration, its canonical text, and what people call it.
template <class Enumeration>
struct EnumerationValue {
    Enumeration value;
    std::string_view key;
    std::string_view label;
};

/// An enumeration whose values are listed by a function `values_for(std::type_identity<E>)`, found
/// by argument-dependent look-up, that returns a range of EnumerationValue.
template <class Enumeration>
concept DescribedEnumeration =
    std::is_enum_v<Enumeration> && requires { values_for(std::type_identity<Enumeration>{}); };

template <DescribedEnumeration Enumeration>
struct FieldFormat<Enumeration> {
    static constexpr Notation notation = Notation::key;

    static std::string format(Enumeration value) {
        for (auto const& listed : values_for(std::type_identity<Enumeration>{})) {
            if (listed.value == value) return std::string{listed.key};
        }
        return std::to_string(static_cast<std::underlying_type_t<Enumeration>>(value));
    }

    static std::string display(Enumeration value) {
        for (auto const& listed : values_for(std::type_identity<Enumeration>{})) {
            if (listed.value == value) return std::string{listed.label};
        }
        return format(value);
    }

    static Parsed<Enumeration> parse(std::string_view text) {
        std::string labels;
        for (auto const& listed : values_for(std::type_identity<Enumeration>{})) {
            if (listed.key == text) return listed.value;
            labels += (labels.empty() ? "" : ", ") + std::string{listed.label};
        }
        return Violation{"{label} must be one of: " + labels + "."};
    }
};

}  // namespace holdfast
