// SPDX-License-Identifier: MIT
#include <holdfast/forms/inputs/control_state.hpp>
#include <holdfast/forms/inputs/radio_input.hpp>

namespace holdfast {

void RadioControl::set_up(HasAttributes& element) const {
    element.add_class("form-check-input");
}

void RadioControl::write(html::Writer& writer, ControlState const& state) const {
    write_buttons(writer, state, "radio");
}

}  // namespace holdfast
