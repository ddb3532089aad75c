// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string_view>

#include <holdfast/forms/inputs/check_box_input.hpp>

namespace holdfast {

/// Yes or no as on or off: a check box with the look and the role of a switch.
class SwitchInput : public CheckBoxInput {
public:
    /// The field is a bool or a std::optional<bool>.
    explicit SwitchInput(std::unique_ptr<BoundField> field, InputOptions options = {});

    std::string_view group_class() const override { return "form-switch"; }
};

}  // namespace holdfast
