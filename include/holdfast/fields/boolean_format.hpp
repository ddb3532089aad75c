// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <holdfast/fields/field_format.hpp>

namespace holdfast {

/// Yes or no. A `required` field must be yes, as in HTML.
template <>
struct FieldFormat<bool> {
    /// Texts are `yes` and `no`.
    static constexpr Notation notation = Notation::yes_or_no;

    /// Writes `yes` or `no`.
    static std::string format(bool value) { return value ? "yes" : "no"; }

    /// Reads `yes` or `no`; the empty text is no.
    static Parsed<bool> parse(std::string_view text);

    /// Whether the text is no, and so breaks `required`.
    static bool is_empty(std::string_view text) { return text.empty() || text == "no"; }
};

}  // namespace holdfast
