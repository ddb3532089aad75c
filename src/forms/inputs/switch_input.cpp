// SPDX-License-Identifier: MIT
#include <holdfast/forms/inputs/switch_input.hpp>

namespace holdfast {

SwitchInput::SwitchInput(FieldFor<CheckBoxInput> field, InputOptions options)
    : CheckBoxInput{std::move(field), std::move(options)} {
    set_attribute("role", "switch");
}

}  // namespace holdfast
