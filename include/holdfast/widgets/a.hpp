// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <string>
#include <utility>

#include <holdfast/text/url.hpp>
#include <holdfast/widgets/element.hpp>

namespace holdfast {

/// What has an address and a name, such as a bookmark.
template <class Place>
concept NamedPlace = requires(Place const& place) {
    { place.address() } -> std::convertible_to<Url const&>;
    { place.label() } -> std::convertible_to<std::string>;
};

/// A link.
class A : public Element {
public:
    explicit A(NamedPlace auto const& place) : A{place.address(), place.label()} {}
    A(Url const& address, std::string text) : Element{"a", std::move(text)} {
        set_attribute("href", address);
    }
};

}  // namespace holdfast
