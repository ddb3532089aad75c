// SPDX-License-Identifier: MIT
#include <holdfast/forms/inputs/radio_input.hpp>

namespace holdfast {

RadioInput::RadioInput(FieldFor<RadioInput> field, std::vector<Option> options,
                       InputOptions input_options)
    : OptionInput{std::move(field), std::move(options), std::move(input_options)} {
    add_class("form-check-input");
}

void RadioInput::write_control(html::Writer& writer) const {
    write_buttons(writer, "radio");
}

}  // namespace holdfast
