// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>

#include <holdfast/text/url.hpp>
#include <holdfast/widgets/a.hpp>
#include <holdfast/widgets/elements.hpp>

namespace holdfast {

/// A list of links to pages that marks the present page. It wraps where it is too wide.
class Menu : public Ul {
public:
    /// The address is that of the present page.
    explicit Menu(Url current);

    /// Adds a link to a page, such as a bookmark.
    A& add_link(NamedPlace auto const& place) { return add_link(place.address(), place.label()); }

    /// Adds a menu that is folded up unless it has the present page.
    Menu& add_menu(std::string label);

private:
    A& add_link(Url const& address, std::string label);
    bool is_current(Url const& address) const;
    void unfold();

    Url current_;
    Menu* outer_ = nullptr;
    Element* fold_ = nullptr;
};

}  // namespace holdfast
