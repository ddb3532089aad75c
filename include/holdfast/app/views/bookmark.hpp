// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>

#include <holdfast/text/url.hpp>

namespace holdfast {

/// The address of a view with its arguments, and what it is called. Only views make one.
class Bookmark {
public:
    Url const& address() const { return address_; }
    std::string const& label() const { return label_; }

    /// The same place under another name.
    Bookmark labelled(std::string label) const { return {address_, std::move(label)}; }

    /// Wherever an address is asked for.
    operator Url const&() const { return address_; }

private:
    friend class ViewDefinition;

    Bookmark(Url address, std::string label)
        : address_{std::move(address)}, label_{std::move(label)} {}

    Url address_;
    std::string label_;
};

}  // namespace holdfast
