// SPDX-License-Identifier: MIT
#include <holdfast/concurrency/echo.hpp>
#include <holdfast/forms/inputs/control_state.hpp>
#include <holdfast/forms/inputs/text_area.hpp>
#include <holdfast/html/writer.hpp>

namespace holdfast {

void TextAreaControl::set_up(HasAttributes& element) const {
    element.add_class("form-control");
    element.set_attribute("rows", "5");
}

std::string TextAreaControl::echo(std::string_view value) const {
    return concurrency::echo_of_many_lines(value);
}

void TextAreaControl::write(html::Writer& writer, ControlState const& state) const {
    writer.start("textarea");
    state.write_attributes(writer);
    state.write_length_constraints(writer);
    writer.dropped_newline();
    writer.text(state.text);
    writer.end("textarea");
}

}  // namespace holdfast
