// SPDX-License-Identifier: MIT
#include "app/own_site.hpp"

namespace holdfast {
namespace {

std::string_view authority_of(std::string_view origin) {
    auto const scheme = origin.find("://");
    return scheme == std::string_view::npos ? std::string_view{} : origin.substr(scheme + 3);
}

}  // namespace

Site submitting_site(http::Request const& request, std::string_view public_origin) {
    auto const fetch_site = request.header("Sec-Fetch-Site");
    if (fetch_site == "same-origin") return Site::own;
    auto const origin = request.header("Origin");
    // A browser says `none` of what its user asked for directly: that alone proves nothing.
    if (!fetch_site.empty() && fetch_site != "none") return Site::another;
    if (origin.empty()) return Site::unknown;
    bool const own = public_origin.empty() ? authority_of(origin) == request.header("Host")
                                           : origin == public_origin;
    return own && origin != "null" ? Site::own : Site::another;
}

}  // namespace holdfast
