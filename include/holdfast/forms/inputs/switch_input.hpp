// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string_view>

#include <holdfast/forms/inputs/check_box_input.hpp>

namespace holdfast {

/// Yes or no as on or off: a check box that looks like a switch and is called one.
class SwitchInput : public CheckBoxInput {
public:
    explicit SwitchInput(std::unique_ptr<BoundField> field, InputOptions options = {});

    std::string_view group_class() const override { return "form-switch"; }
};

}  // namespace holdfast
