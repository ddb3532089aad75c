// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include <holdfast/holdfast.hpp>

namespace stock_room {

/// A link that looks like a button. Its style is one of Bootstrap's classes, such as `btn-primary`.
class ButtonLink : public holdfast::A {
public:
    ButtonLink(holdfast::NamedPlace auto const& place, std::string_view style) : A{place} {
        add_class("btn");
        add_class(style);
    }
};

}  // namespace stock_room
