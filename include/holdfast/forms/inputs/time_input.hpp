// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include <holdfast/forms/inputs/input_with.hpp>
#include <holdfast/forms/inputs/line_control.hpp>

namespace holdfast {

/// A time of day: `<input type=time>`, or `type=text` while it shows something else.
class TimeControl : public LineControl {
public:
    /// Whether it takes fields of that notation.
    static constexpr bool accepts(Notation notation) { return notation == Notation::time_of_day; }

    /// The field outlives the control.
    explicit TimeControl(BoundField const& field) : field_{field} {}

protected:
    Element element_for(std::string_view text) const override;

private:
    std::string step(std::string_view text) const;

    BoundField const& field_;
};

/// The input with that control. The field is a TimeOfDay, or an optional one.
using TimeInput = InputWith<TimeControl>;

}  // namespace holdfast
