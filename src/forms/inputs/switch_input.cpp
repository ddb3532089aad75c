// SPDX-License-Identifier: MIT
#include <holdfast/forms/inputs/switch_input.hpp>

namespace holdfast {

void SwitchControl::set_up(HasAttributes& element) const {
    CheckBoxControl::set_up(element);
    element.set_attribute("role", "switch");
}

}  // namespace holdfast
