// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <utility>

#include <holdfast/forms/inputs/input_with.hpp>
#include <holdfast/forms/inputs/line_control.hpp>

namespace holdfast {

/// A day and a time of day: `<input type=datetime-local>`, or `type=text` while it shows something
/// else, such as a moment with its zone.
class DateTimeControl : public LineControl {
public:
    /// Whether it takes fields of that notation.
    static constexpr bool accepts(Notation notation) {
        return notation == Notation::day_and_time || notation == Notation::zoned_time;
    }

    /// The field outlives the control.
    explicit DateTimeControl(BoundField const& field) : field_{field} {}

protected:
    Element element_for(std::string_view text) const override;

private:
    BoundField const& field_;
};

/// The input with that control. The field is a std::chrono::local_seconds or sys_seconds, or an
/// optional one.
using DateTimeInput = InputWith<DateTimeControl>;

}  // namespace holdfast
