// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <vector>

#include <holdfast/app/views/bookmark.hpp>
#include <holdfast/widgets/html5_page.hpp>

namespace holdfast {

/// The page of an application with a bar of links.
struct NavigationPage {
    Bookmark home;               ///< the target of the bar's name
    std::vector<Bookmark> menu;  ///< the links

    /// Makes it with its slots empty. The link to the present address is marked.
    std::unique_ptr<HTML5Page> make(PageHead head, Url const& current) const;
};

}  // namespace holdfast
