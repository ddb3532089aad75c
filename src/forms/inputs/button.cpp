// SPDX-License-Identifier: MIT
#include <holdfast/forms/inputs/button.hpp>

namespace holdfast {

Button::Button(BoundEvent event, ButtonStyle style) : ButtonInput{std::move(event)} {
    set_button_style(*this, style);
}

}  // namespace holdfast
