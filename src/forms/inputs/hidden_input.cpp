// SPDX-License-Identifier: MIT
#include <holdfast/concurrency/echo.hpp>
#include <holdfast/forms/inputs/hidden_input.hpp>

namespace holdfast {

std::string HiddenInput::echo(std::string_view value) const {
    return concurrency::echo_of_hidden(value);
}

void HiddenInput::write_control(html::Writer& writer) const {
    writer.start("input");
    writer.attribute("type", "hidden");
    write_common_attributes(writer);
    writer.attribute("value", shown());
    writer.end_void();
}

}  // namespace holdfast
