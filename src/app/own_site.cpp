// SPDX-License-Identifier: MIT
#include "app/own_site.hpp"

#include <algorithm>
#include <stdexcept>

namespace holdfast {
namespace {

std::string_view authority_of(std::string_view origin) {
    auto const scheme = origin.find("://");
    return scheme == std::string_view::npos ? std::string_view{} : origin.substr(scheme + 3);
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

std::string public_origin(std::string url) {
    if (url.empty()) return url;
    auto origin = url;
    std::ranges::transform(origin, origin.begin(), lower);
    if (origin.ends_with('/')) origin.pop_back();
    bool const secure = origin.starts_with("https://");
    std::string_view const default_port = secure ? ":443" : ":80";
    if (origin.ends_with(default_port)) origin.resize(origin.size() - default_port.size());
    auto const host = std::string_view{origin}.substr(origin.find("://") + 3);
    bool const known = secure || origin.starts_with("http://");
    if (!known || host.empty() || host.find_first_of("/?#@") != std::string_view::npos) {
        throw std::invalid_argument{"'" + url +
                                    "' is not a public URL, such as https://example.com"};
    }
    return origin;
}

http::Transport transport_of(std::string_view public_origin) {
    return public_origin.starts_with("https:") ? http::Transport::secure : http::Transport::plain;
}

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
