// SPDX-License-Identifier: MIT
#include <holdfast/concurrency/echo.hpp>
#include <holdfast/forms/inputs/text_area.hpp>

namespace holdfast {

TextArea::TextArea(FieldFor<TextArea> field, InputOptions options)
    : PrimitiveInput{std::move(field), std::move(options)} {
    add_class("form-control");
    set_attribute("rows", "5");
}

std::string TextArea::echo(std::string_view value) const {
    return concurrency::echo_of_many_lines(value);
}

void TextArea::write_control(html::Writer& writer) const {
    writer.start("textarea");
    write_common_attributes(writer);
    write_length_constraints(writer);
    writer.dropped_newline();
    writer.text(shown());
    writer.end("textarea");
}

}  // namespace holdfast
