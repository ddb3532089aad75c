// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>

#include <holdfast/widgets/a.hpp>
#include <holdfast/widgets/button_style.hpp>

namespace holdfast {

/// A link that stands beside buttons and looks like one.
class ButtonLink : public A {
public:
    /// A link to the place, with its label.
    explicit ButtonLink(NamedPlace auto const& place, ButtonStyle style = ButtonStyle::link)
        : ButtonLink{place.address(), place.label(), style} {}

    /// A link to the address, with that text.
    ButtonLink(Url const& address, std::string text, ButtonStyle style = ButtonStyle::link)
        : A{address, std::move(text)} {
        set_button_style(*this, style);
    }
};

}  // namespace holdfast
