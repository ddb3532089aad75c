// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include <holdfast/text/url.hpp>

namespace holdfast {

/// The contents of a page's `<head>`.
struct PageHead {
    std::string title;             ///< for the browser's tab
    std::string language = "en";   ///< of the page, as in BCP 47
    std::vector<Url> stylesheets;  ///< in their order
    std::vector<Url> scripts;      ///< run once the page is parsed
};

}  // namespace holdfast
