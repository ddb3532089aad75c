// SPDX-License-Identifier: MIT
#include <holdfast/forms/inputs/control_state.hpp>
#include <holdfast/forms/inputs/multiple_select_input.hpp>
#include <holdfast/html/writer.hpp>

namespace holdfast {

void MultipleSelectControl::set_up(HasAttributes& element) const {
    element.add_class("form-select");
}

void MultipleSelectControl::write(html::Writer& writer, ControlState const& state) const {
    writer.start("select");
    state.write_attributes(writer);
    writer.boolean_attribute("multiple");
    state.write_required(writer);
    write_options(writer, state);
    writer.end("select");
}

}  // namespace holdfast
