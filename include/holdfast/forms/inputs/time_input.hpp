// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include <holdfast/forms/inputs/field_for.hpp>
#include <holdfast/forms/inputs/line_input.hpp>

namespace holdfast {

/// A time of day: `<input type=time>`, or `type=text` while it shows something else.
class TimeInput : public LineInput {
public:
    /// Whether it takes fields of that notation.
    static constexpr bool accepts(Notation notation) { return notation == Notation::time_of_day; }

    /// The field is a TimeOfDay, or an optional one.
    explicit TimeInput(FieldFor<TimeInput> field, InputOptions options = {})
        : LineInput{std::move(field), std::move(options)} {}

protected:
    Control control_for(std::string_view text) const override;

private:
    std::string step(std::string_view text) const;
};

}  // namespace holdfast
