// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string_view>
#include <utility>

#include <holdfast/forms/inputs/line_input.hpp>

namespace holdfast {

/// A day: `<input type=date>`, or `type=text` while it shows something else.
class DateInput : public LineInput {
public:
    /// The field is a std::chrono::year_month_day, or an optional one.
    explicit DateInput(std::unique_ptr<BoundField> field, InputOptions options = {})
        : LineInput{std::move(field), std::move(options)} {}

protected:
    Control control_for(std::string_view text) const override;
};

}  // namespace holdfast
