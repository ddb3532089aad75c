// SPDX-License-Identifier: MIT
#include <holdfast/forms/inputs/multiple_select_input.hpp>

namespace holdfast {

MultipleSelectInput::MultipleSelectInput(FieldFor<MultipleSelectInput> field,
                                         std::vector<Option> options, InputOptions input_options)
    : OptionSetInput{std::move(field), std::move(options), std::move(input_options)} {
    add_class("form-select");
}

void MultipleSelectInput::write_control(html::Writer& writer) const {
    writer.start("select");
    write_common_attributes(writer);
    writer.boolean_attribute("multiple");
    write_required(writer);
    write_options(writer);
    writer.end("select");
}

}  // namespace holdfast
