// SPDX-License-Identifier: MIT
#include <holdfast/concurrency/echo.hpp>
#include <holdfast/forms/inputs/control_state.hpp>
#include <holdfast/forms/inputs/text_input.hpp>
#include <holdfast/html/writer.hpp>

namespace holdfast {

void TextControl::set_up(HasAttributes& element) const {
    element.add_class("form-control");
}

std::string TextControl::echo(std::string_view value) const {
    return concurrency::echo_of_one_line(value);
}

void TextControl::write(html::Writer& writer, ControlState const& state) const {
    writer.start("input", {{"type", "text"}});
    state.write_attributes(writer);
    state.write_text_constraints(writer);
    writer.attribute("value", state.text);
    writer.end_void();
}

}  // namespace holdfast
