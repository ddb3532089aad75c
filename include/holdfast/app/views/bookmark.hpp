// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>

#include <holdfast/text/url.hpp>

namespace holdfast {

/// The address of a view with its arguments, and its name for people. Only views make one.
class Bookmark {
public:
    /// The path and query, from the root of the site.
    Url const& address() const { return address_; }

    /// The text of a link to it.
    std::string const& label() const { return label_; }

    /// The same place under another name.
    Bookmark labelled(std::string label) const { return {address_, std::move(label)}; }

    /// The address, so that a bookmark can stand for one.
    operator Url const&() const { return address_; }

private:
    friend class ViewDefinition;

    Bookmark(Url address, std::string label)
        : address_{std::move(address)}, label_{std::move(label)} {}

    Url address_;
    std::string label_;
};

}  // namespace holdfast
