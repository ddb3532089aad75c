// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include <holdfast/text/url.hpp>

namespace holdfast {

/// What a page's `<head>` says.
struct PageHead {
    std::string title;
    std::string language = "en";
    std::vector<Url> stylesheets;
    std::vector<Url> scripts;  ///< run when the page is there
};

}  // namespace holdfast
