// SPDX-License-Identifier: MIT
#include <holdfast/forms/radio_input.hpp>

namespace holdfast {

RadioInput::RadioInput(std::unique_ptr<BoundField> field, std::vector<Option> options,
                       InputOptions input_options)
    : OptionInput{std::move(field), std::move(options), std::move(input_options)} {
    add_class("form-check-input");
}

void RadioInput::write_control(html::Writer& writer) const {
    auto const offered = *options();
    auto const value = shown();
    auto const* const checked = concurrency::find_option(offered, value);
    std::size_t place = 0;
    if (checked == nullptr && !value.empty()) {
        write_button(writer, place++, {.value = value, .label = display(value), .group = {}}, true);
    }
    for (auto const& option : offered) {
        write_button(writer, place++, option, &option == checked);
    }
}

// The first one has the input's own id, where links to the input lead.
void RadioInput::write_button(html::Writer& writer, std::size_t place, Option const& option,
                              bool is_checked) const {
    auto const button_id = place == 0 ? id() : id() + '-' + std::to_string(place);
    writer.start("div");
    writer.attribute("class", "form-check");
    writer.start("input");
    writer.attribute("type", "radio");
    write_attributes(writer, button_id);
    write_required(writer);
    writer.attribute("value", option.value);
    if (is_checked) writer.boolean_attribute("checked");
    writer.end_void();
    writer.start("label");
    writer.attribute("class", "form-check-label");
    writer.attribute("for", button_id);
    writer.text(option.label);
    writer.end("label");
    writer.end("div");
}

}  // namespace holdfast
