// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <utility>

#include <holdfast/forms/inputs/input_with.hpp>
#include <holdfast/forms/inputs/line_control.hpp>

namespace holdfast {

/// A month of a year: `<input type=month>`, or `type=text` while it shows something else.
class MonthControl : public LineControl {
public:
    /// Whether it takes fields of that notation.
    static constexpr bool accepts(Notation notation) { return notation == Notation::month; }

protected:
    Element element_for(std::string_view text) const override;
};

/// The input with that control. The field is a std::chrono::year_month, or an optional one.
using MonthInput = InputWith<MonthControl>;

}  // namespace holdfast
