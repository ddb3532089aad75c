// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <utility>

#include <holdfast/forms/inputs/input_with.hpp>
#include <holdfast/forms/inputs/line_control.hpp>

namespace holdfast {

/// A web address: `<input type=url>`, or `type=text` while it shows something else.
class UrlControl : public LineControl {
public:
    /// Whether it takes fields of that notation.
    static constexpr bool accepts(Notation notation) { return notation == Notation::words; }

protected:
    Element element_for(std::string_view text) const override;
};

/// The input with that control. The field is a text with `is_url`.
using UrlInput = InputWith<UrlControl>;

}  // namespace holdfast
