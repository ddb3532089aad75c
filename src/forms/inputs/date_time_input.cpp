// SPDX-License-Identifier: MIT
#include <holdfast/fields/calendar_format.hpp>
#include <holdfast/forms/inputs/canonical.hpp>
#include <holdfast/forms/inputs/date_time_input.hpp>

#include "forms/inputs/step_of_time.hpp"

namespace holdfast {

// A browser's control has no zone, so users have to type a zone as text.
LineControl::Element DateTimeControl::element_for(std::string_view text) const {
    bool const has_zone = field_.notation() == Notation::zoned_time;
    if (has_zone || !is_empty_or_canonical<std::chrono::local_seconds>(text)) return {};
    constexpr auto in_minutes = std::string_view{"2026-11-23T14:05"}.size();
    return {.type = "datetime-local",
            .step = step_of_time(field_, text, in_minutes),
            .constraints = Constraints::of_ranges};
}

}  // namespace holdfast
