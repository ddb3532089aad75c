// SPDX-License-Identifier: MIT
#include "app/pages/representation.hpp"

#include <algorithm>

#include <holdfast/http/accept.hpp>

namespace holdfast {

Representation representation(http::Request const& request) {
    auto const accept = request.header("Accept");
    auto const json = std::max(http::quality(accept, "application/json"),
                               http::quality(accept, "application/problem+json"));
    return json > http::quality(accept, "text/html") ? Representation::json : Representation::html;
}

}  // namespace holdfast
