// SPDX-License-Identifier: MIT
#include <holdfast/concurrency/echo.hpp>
#include <holdfast/forms/inputs/check_box_input.hpp>
#include <holdfast/forms/inputs/control_state.hpp>
#include <holdfast/html/writer.hpp>

namespace holdfast {

void CheckBoxControl::set_up(HasAttributes& element) const {
    element.add_class("form-check-input");
}

std::string CheckBoxControl::echo(std::string_view value) const {
    return concurrency::echo_of_check_box(value);
}

bool CheckBoxControl::counts_as_missing(std::string_view text) const {
    return text == concurrency::unticked_text;
}

SentTexts CheckBoxControl::most_sent(std::string_view) const {
    return {.bytes = concurrency::ticked_text.size()};
}

void CheckBoxControl::write(html::Writer& writer, ControlState const& state) const {
    writer.start("input", {{"type", "checkbox"}});
    state.write_attributes(writer);
    state.write_required(writer);
    writer.attribute("value", concurrency::ticked_text);
    if (state.text == concurrency::ticked_text) writer.boolean_attribute("checked");
    writer.end_void();
    writer.start("label");
    std::string_view const seen =
        state.is_required() ? "form-check-label holdfast-required" : "form-check-label";
    writer.attribute("class", state.is_labelled_by_heading ? "visually-hidden" : seen);
    writer.attribute("for", state.id);
    writer.text(state.label);
    writer.end("label");
}

}  // namespace holdfast
