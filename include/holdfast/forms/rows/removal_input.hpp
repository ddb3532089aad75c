// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <holdfast/forms/inputs/check_box_input.hpp>

namespace holdfast {

/// A check box to remove the row around it.
class RemovalInput : public CheckBoxInput {
public:
    /// The field is a bool.
    using CheckBoxInput::CheckBoxInput;

protected:
    std::string label_in(std::string_view row) const override {
        return field().label() + ' ' + std::string{row};
    }
};

}  // namespace holdfast
