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
    write_options(writer);
    writer.end("select");
}

}  // namespace holdfast
