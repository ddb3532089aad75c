// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <utility>

#include <holdfast/forms/inputs/input_with.hpp>
#include <holdfast/forms/inputs/line_control.hpp>

namespace holdfast {

/// A day: `<input type=date>`, or `type=text` while it shows something else.
class DateControl : public LineControl {
public:
    /// Whether it takes fields of that notation.
    static constexpr bool accepts(Notation notation) { return notation == Notation::day; }

protected:
    Element element_for(std::string_view text) const override;
};

/// The input with that control. The field is a std::chrono::year_month_day, or an optional one.
using DateInput = InputWith<DateControl>;

}  // namespace holdfast
