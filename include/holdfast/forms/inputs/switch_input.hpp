// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include <holdfast/forms/inputs/check_box_input.hpp>

namespace holdfast {

/// Yes or no as on or off: a check box with the look and the role of a switch.
class SwitchControl : public CheckBoxControl {
public:
    std::string_view group_class() const override { return "form-switch"; }
    void set_up(HasAttributes& element) const override;
};

/// The input with that control. The field is a bool or a std::optional<bool>.
using SwitchInput = InputWith<SwitchControl>;

}  // namespace holdfast
