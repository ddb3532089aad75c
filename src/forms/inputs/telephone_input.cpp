// SPDX-License-Identifier: MIT
#include <holdfast/forms/inputs/telephone_input.hpp>

namespace holdfast {

LineControl::Element TelephoneControl::element_for(std::string_view) const {
    return {.type = "tel"};
}

}  // namespace holdfast
