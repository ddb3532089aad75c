// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <holdfast/text/url.hpp>

namespace holdfast {

/// Where a link leads, and what it says.
struct Destination {
    Url address;
    std::string text;
};

}  // namespace holdfast
