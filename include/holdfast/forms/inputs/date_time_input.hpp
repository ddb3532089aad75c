// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <utility>

#include <holdfast/forms/inputs/field_for.hpp>
#include <holdfast/forms/inputs/line_input.hpp>

namespace holdfast {

/// A day and a time of day: `<input type=datetime-local>`, or `type=text` while it shows something
/// else, such as a moment with its zone.
class DateTimeInput : public LineInput {
public:
    /// Whether it takes fields of that notation.
    static constexpr bool accepts(Notation notation) {
        return notation == Notation::day_and_time || notation == Notation::zoned_time;
    }

    /// The field is a std::chrono::local_seconds or sys_seconds, or an optional one.
    explicit DateTimeInput(FieldFor<DateTimeInput> field, InputOptions options = {})
        : LineInput{std::move(field), std::move(options)} {}

protected:
    Control control_for(std::string_view text) const override;
};

}  // namespace holdfast
