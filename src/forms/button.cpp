// SPDX-License-Identifier: MIT
#include <holdfast/forms/button.hpp>

namespace holdfast {
namespace {

std::string_view css_class(ButtonStyle style) {
    switch (style) {
        case ButtonStyle::primary: return "btn-primary";
        case ButtonStyle::secondary: return "btn-outline-secondary";
        case ButtonStyle::danger: break;
    }
    return "btn-danger";
}

}  // namespace

Button::Button(BoundEvent event, ButtonStyle style) : ButtonInput{std::move(event)} {
    add_class("btn");
    add_class(css_class(style));
}

}  // namespace holdfast
