// SPDX-License-Identifier: MIT
#include <holdfast/forms/select_input.hpp>

namespace holdfast {

SelectInput::SelectInput(std::unique_ptr<BoundField> field, std::vector<Option> options,
                         InputOptions input_options)
    : OptionInput{std::move(field), std::move(options), std::move(input_options)} {
    add_class("form-select");
}

void SelectInput::write_control(html::Writer& writer) const {
    writer.start("select");
    write_common_attributes(writer);
    write_required(writer);
    auto const offered = *options();
    auto const selected = shown();
    if (concurrency::find_option(offered, selected) == nullptr) {
        write_option(writer, selected, display(selected));
    }
    std::string_view group;
    for (auto const& option : offered) {
        if (option.group != group) {
            if (!group.empty()) writer.end("optgroup");
            group = option.group;
            if (!group.empty()) {
                writer.start("optgroup");
                writer.attribute("label", group);
            }
        }
        write_option(writer, option.value, option.label);
    }
    if (!group.empty()) writer.end("optgroup");
    writer.end("select");
}

void SelectInput::write_option(html::Writer& writer, std::string_view value,
                               std::string_view label) const {
    writer.start("option");
    writer.attribute("value", value);
    if (value == shown()) writer.boolean_attribute("selected");
    writer.text(label);
    writer.end("option");
}

}  // namespace holdfast
