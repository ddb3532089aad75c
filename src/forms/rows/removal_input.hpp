// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <holdfast/forms/inputs/check_box_input.hpp>
#include <holdfast/text/messages/forms.hpp>

namespace holdfast {

/// A check box to remove the row around it.
class RemovalInput : public CheckBoxInput {
public:
    /// The field is a bool.
    using CheckBoxInput::CheckBoxInput;

protected:
    std::string label_in(std::string_view row) const override {
        return text::say<messages::removal_of_row>({{"label", field().label()}, {"row", row}});
    }
};

}  // namespace holdfast
