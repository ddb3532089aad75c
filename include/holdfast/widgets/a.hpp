// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>

#include <holdfast/text/url.hpp>
#include <holdfast/widgets/element.hpp>

namespace holdfast {

/// A link.
class A : public Element {
public:
    A(Url const& address, std::string text) : Element{"a", std::move(text)} {
        set_attribute("href", address.text());
    }
};

}  // namespace holdfast
