// SPDX-License-Identifier: MIT
#include <holdfast/forms/inputs/check_box_list_input.hpp>

namespace holdfast {

CheckBoxListInput::CheckBoxListInput(FieldFor<CheckBoxListInput> field, std::vector<Option> options,
                                     InputOptions input_options)
    : OptionSetInput{std::move(field), std::move(options), std::move(input_options)} {
    add_class("form-check-input");
}

void CheckBoxListInput::write_control(html::Writer& writer) const {
    write_buttons(writer, "checkbox");
}

}  // namespace holdfast
