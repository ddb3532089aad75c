// SPDX-License-Identifier: MIT
#include <holdfast/fields/calendar_format.hpp>
#include <holdfast/forms/time_input.hpp>

#include "forms/canonical.hpp"
#include "forms/step_of_time.hpp"

namespace holdfast {

LineInput::Control TimeInput::control_for(std::string_view text) const {
    if (!is_empty_or_canonical<TimeOfDay>(text)) return {};
    constexpr auto in_minutes = std::string_view{"14:05"}.size();
    return {.type = "time",
            .step = step_of_time(field(), text, in_minutes),
            .constraints = Constraints::of_ranges};
}

}  // namespace holdfast
