// SPDX-License-Identifier: MIT
#include <holdfast/fields/calendar_format.hpp>
#include <holdfast/forms/inputs/canonical.hpp>
#include <holdfast/forms/inputs/month_input.hpp>

namespace holdfast {

LineControl::Element MonthControl::element_for(std::string_view text) const {
    if (!is_empty_or_canonical<std::chrono::year_month>(text)) return {};
    return {.type = "month", .constraints = Constraints::of_ranges};
}

}  // namespace holdfast
