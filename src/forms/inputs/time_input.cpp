// SPDX-License-Identifier: MIT
#include <holdfast/fields/calendar_format.hpp>
#include <holdfast/forms/inputs/canonical.hpp>
#include <holdfast/forms/inputs/time_input.hpp>

#include "forms/inputs/constraint_attributes.hpp"
#include "forms/inputs/step_of_time.hpp"

namespace holdfast {

LineControl::Element TimeControl::element_for(std::string_view text) const {
    if (!is_empty_or_canonical<TimeOfDay>(text)) return {};
    return {.type = "time", .step = step(text), .constraints = Constraints::of_ranges};
}

// In seconds. A step of the field's own only where browsers would reach all of its values, and the
// one that is shown.
std::string TimeControl::step(std::string_view text) const {
    for (auto const& constraint : field_.constraints()) {
        if (constraint.kind != ConstraintKind::step) continue;
        auto const size = FieldFormat<TimeOfDay>::parse(constraint.argument);
        if (steps_from_minimum(field_, constraint) && constraint.accepts(text)) {
            return std::to_string(std::get<TimeOfDay>(size).since_midnight().count());
        }
    }
    constexpr auto in_minutes = std::string_view{"14:05"}.size();
    return step_of_time(field_, text, in_minutes);
}

}  // namespace holdfast
