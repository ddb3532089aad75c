// SPDX-License-Identifier: MIT
#include <holdfast/forms/inputs/telephone_input.hpp>

namespace holdfast {

LineInput::Control TelephoneInput::control_for(std::string_view) const {
    return {.type = "tel"};
}

}  // namespace holdfast
