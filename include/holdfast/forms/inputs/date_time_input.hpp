// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string_view>
#include <utility>

#include <holdfast/forms/inputs/line_input.hpp>

namespace holdfast {

/// A day and a time of day: `<input type=datetime-local>`, or `type=text` while it shows something
/// else, such as a moment with its zone.
class DateTimeInput : public LineInput {
public:
    /// The field is a std::chrono::local_seconds or sys_seconds, or an optional one.
    explicit DateTimeInput(std::unique_ptr<BoundField> field, InputOptions options = {})
        : LineInput{std::move(field), std::move(options)} {}

protected:
    Control control_for(std::string_view text) const override;
};

}  // namespace holdfast
