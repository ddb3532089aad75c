// SPDX-License-Identifier: MIT
#include <holdfast/concurrency/echo.hpp>
#include <holdfast/forms/inputs/password_input.hpp>

namespace holdfast {

PasswordInput::PasswordInput(FieldFor<PasswordInput> field, InputOptions options)
    : PrimitiveInput{std::move(field), std::move(options)} {
    add_class("form-control");
}

std::string PasswordInput::echo(std::string_view value) const {
    return concurrency::echo_of_one_line(value);
}

void PasswordInput::write_control(html::Writer& writer) const {
    writer.start("input");
    writer.attribute("type", "password");
    write_common_attributes(writer);
    write_text_constraints(writer);
    writer.end_void();
}

}  // namespace holdfast
