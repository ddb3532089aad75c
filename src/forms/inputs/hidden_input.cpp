// SPDX-License-Identifier: MIT
#include <holdfast/concurrency/echo.hpp>
#include <holdfast/forms/inputs/control_state.hpp>
#include <holdfast/forms/inputs/hidden_input.hpp>
#include <holdfast/html/writer.hpp>

namespace holdfast {

std::string HiddenControl::echo(std::string_view value) const {
    return concurrency::echo_of_hidden(value);
}

void HiddenControl::write(html::Writer& writer, ControlState const& state) const {
    writer.start("input", {{"type", "hidden"}});
    state.write_attributes(writer);
    writer.attribute("value", state.text);
    writer.end_void();
}

}  // namespace holdfast
