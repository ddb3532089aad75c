// SPDX-License-Identifier: MIT
#include <holdfast/forms/inputs/check_box_input.hpp>

namespace holdfast {

CheckBoxInput::CheckBoxInput(FieldFor<CheckBoxInput> field, InputOptions options)
    : PrimitiveInput{std::move(field), std::move(options)} {
    add_class("form-check-input");
}

std::string CheckBoxInput::echo(std::string_view value) const {
    return concurrency::echo_of_check_box(value);
}

std::optional<std::string> CheckBoxInput::violation_of(std::string_view text,
                                                       Proposal const& proposal) const {
    if (text == concurrency::unticked_text) {
        if (auto missing = field().violation_when_missing(proposal)) return missing;
    }
    return PrimitiveInput::violation_of(text, proposal);
}

void CheckBoxInput::write_control(html::Writer& writer) const {
    writer.start("input");
    writer.attribute("type", "checkbox");
    write_common_attributes(writer);
    write_required(writer);
    writer.attribute("value", concurrency::ticked_text);
    if (shown() == concurrency::ticked_text) writer.boolean_attribute("checked");
    writer.end_void();
    writer.start("label");
    std::string_view const seen =
        is_required() ? "form-check-label holdfast-required" : "form-check-label";
    writer.attribute("class", is_labelled_by_heading() ? "visually-hidden" : seen);
    writer.attribute("for", id());
    writer.text(label());
    writer.end("label");
}

}  // namespace holdfast
