// SPDX-License-Identifier: MIT
#include <holdfast/forms/inputs/select_input.hpp>

namespace holdfast {

SelectInput::SelectInput(FieldFor<SelectInput> field, std::vector<Option> options,
                         InputOptions input_options)
    : OptionInput{std::move(field), std::move(options), std::move(input_options)} {
    add_class("form-select");
}

// What is required there is another option than the first one, which says to choose: HTML allows
// `required` only where that one has the empty value, and stands in no group.
void SelectInput::write_control(html::Writer& writer) const {
    auto const shown = shown_options();
    bool const can_be_required =
        !shown.empty() && shown.front().value.empty() && shown.front().group.empty();
    writer.start("select");
    write_common_attributes(writer);
    if (can_be_required) write_required(writer);
    write_options(writer);
    writer.end("select");
}

}  // namespace holdfast
