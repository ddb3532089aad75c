// SPDX-License-Identifier: MIT
#pragma once

#include <holdfast/forms/inputs/button_input.hpp>
#include <holdfast/widgets/button_style.hpp>

namespace holdfast {

/// A ButtonInput in the style of the page.
class Button : public ButtonInput {
public:
    /// The event's object outlives the button.
    explicit Button(BoundEvent event, ButtonStyle style = ButtonStyle::primary);
};

}  // namespace holdfast
