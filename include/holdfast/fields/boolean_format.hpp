// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <holdfast/fields/field_format.hpp>

namespace holdfast {

/// Yes or no. Where a field's text is to be given (`required`), it must be yes, as in HTML.
template <>
struct FieldFormat<bool> {
    static constexpr Notation notation = Notation::yes_or_no;

    static std::string format(bool value) { return value ? "yes" : "no"; }

    static Parsed<bool> parse(std::string_view text) {
        if (text == "yes") return true;
        if (text == "no" || text.empty()) return false;
        return Violation{"{label} must be yes or no."};
    }

    static bool is_empty(std::string_view text) { return text.empty() || text == "no"; }
};

}  // namespace holdfast
