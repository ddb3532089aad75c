// SPDX-License-Identifier: MIT
#include <holdfast/concurrency/echo.hpp>
#include <holdfast/forms/inputs/text_input.hpp>

namespace holdfast {

TextInput::TextInput(FieldFor<TextInput> field, InputOptions options)
    : PrimitiveInput{std::move(field), std::move(options)} {
    add_class("form-control");
}

std::string TextInput::echo(std::string_view value) const {
    return concurrency::echo_of_one_line(value);
}

void TextInput::write_control(html::Writer& writer) const {
    writer.start("input");
    writer.attribute("type", "text");
    write_common_attributes(writer);
    write_text_constraints(writer);
    writer.attribute("value", shown());
    writer.end_void();
}

}  // namespace holdfast
