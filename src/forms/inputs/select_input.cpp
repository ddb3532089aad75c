// SPDX-License-Identifier: MIT
#include <holdfast/forms/inputs/control_state.hpp>
#include <holdfast/forms/inputs/select_input.hpp>
#include <holdfast/html/writer.hpp>

namespace holdfast {

void SelectControl::set_up(HasAttributes& element) const {
    element.add_class("form-select");
}

// A required select wants another option than the first one, which says to choose: HTML allows
// `required` only where that one has the empty value, and stands in no group.
void SelectControl::write(html::Writer& writer, ControlState const& state) const {
    auto const shown = shown_options();
    bool const can_be_required =
        !shown.empty() && shown.front().value.empty() && shown.front().group.empty();
    writer.start("select");
    state.write_attributes(writer);
    if (can_be_required) state.write_required(writer);
    write_options(writer, state);
    writer.end("select");
}

}  // namespace holdfast
