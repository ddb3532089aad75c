// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <utility>

#include <holdfast/forms/inputs/field_for.hpp>
#include <holdfast/forms/inputs/line_input.hpp>

namespace holdfast {

/// A day: `<input type=date>`, or `type=text` while it shows something else.
class DateInput : public LineInput {
public:
    /// Whether it takes fields of that notation.
    static constexpr bool accepts(Notation notation) { return notation == Notation::day; }

    /// The field is a std::chrono::year_month_day, or an optional one.
    explicit DateInput(FieldFor<DateInput> field, InputOptions options = {})
        : LineInput{std::move(field), std::move(options)} {}

protected:
    Control control_for(std::string_view text) const override;
};

}  // namespace holdfast
