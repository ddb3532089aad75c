// SPDX-License-Identifier: MIT
#include <holdfast/fields/colour.hpp>
#include <holdfast/forms/inputs/canonical.hpp>
#include <holdfast/forms/inputs/colour_input.hpp>

namespace holdfast {

LineControl::Element ColourControl::element_for(std::string_view text) const {
    bool const may_be_none = !field_.violation("");
    if (may_be_none || text.empty() || !is_empty_or_canonical<Colour>(text)) return {};
    return {.type = "color",
            .css_class = "form-control form-control-color",
            .constraints = Constraints::none};
}

}  // namespace holdfast
