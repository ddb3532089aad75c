// SPDX-License-Identifier: MIT
#include <string_view>

#include <holdfast/widgets/button_style.hpp>

namespace holdfast {
namespace {

std::string_view css_class(ButtonStyle style) {
    switch (style) {
        case ButtonStyle::primary: return "btn-primary";
        case ButtonStyle::secondary: return "btn-outline-secondary";
        case ButtonStyle::danger: return "btn-danger";
        case ButtonStyle::link: break;
    }
    return "btn-link";
}

}  // namespace

void set_button_style(HasAttributes& element, ButtonStyle style) {
    element.add_class("btn");
    element.add_class(css_class(style));
}

}  // namespace holdfast
