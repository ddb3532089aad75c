// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include <holdfast/forms/inputs/check_box_input.hpp>
#include <holdfast/forms/inputs/field_for.hpp>

namespace holdfast {

/// Yes or no as on or off: a check box with the look and the role of a switch.
class SwitchInput : public CheckBoxInput {
public:
    /// The field is a bool or a std::optional<bool>.
    explicit SwitchInput(FieldFor<CheckBoxInput> field, InputOptions options = {});

    std::string_view group_class() const override { return "form-switch"; }
};

}  // namespace holdfast
