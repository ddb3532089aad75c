// SPDX-License-Identifier: MIT
#include <holdfast/fields/calendar_format.hpp>
#include <holdfast/forms/inputs/canonical.hpp>
#include <holdfast/forms/inputs/date_input.hpp>

namespace holdfast {

LineControl::Element DateControl::element_for(std::string_view text) const {
    if (!is_empty_or_canonical<std::chrono::year_month_day>(text)) return {};
    return {.type = "date", .constraints = Constraints::of_ranges};
}

}  // namespace holdfast
