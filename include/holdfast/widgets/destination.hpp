// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <holdfast/text/url.hpp>

namespace holdfast {

/// The target and the text of a link.
struct Destination {
    Url address;       ///< the target
    std::string text;  ///< the text
};

}  // namespace holdfast
