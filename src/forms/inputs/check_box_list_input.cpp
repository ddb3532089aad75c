// SPDX-License-Identifier: MIT
#include <holdfast/forms/inputs/check_box_list_input.hpp>
#include <holdfast/forms/inputs/control_state.hpp>

namespace holdfast {

void CheckBoxListControl::set_up(HasAttributes& element) const {
    element.add_class("form-check-input");
}

void CheckBoxListControl::write(html::Writer& writer, ControlState const& state) const {
    write_buttons(writer, state, "checkbox");
}

}  // namespace holdfast
