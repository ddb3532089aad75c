// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <holdfast/forms/inputs/check_box_input.hpp>

namespace holdfast {

/// Says that the row in which it stands is to be removed.
class RemovalInput : public CheckBoxInput {
public:
    using CheckBoxInput::CheckBoxInput;

protected:
    std::string label_in(std::string_view row) const override {
        return field().label() + ' ' + std::string{row};
    }
};

}  // namespace holdfast
