// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <string>
#include <utility>

#include <holdfast/text/url.hpp>
#include <holdfast/widgets/element.hpp>

namespace holdfast {

/// A place with an address and a label, such as a bookmark.
template <class Place>
concept NamedPlace = requires(Place const& place) {
    { place.address() } -> std::convertible_to<Url const&>;
    { place.label() } -> std::convertible_to<std::string>;
};

/// A link.
class A : public Element {
public:
    /// A link to the place, with its label.
    explicit A(NamedPlace auto const& place) : A{place.address(), place.label()} {}

    /// A link to the address, with that text.
    A(Url const& address, std::string text);
    ~A() override;
};

}  // namespace holdfast
