// SPDX-License-Identifier: MIT
#include "app/submission/own_site.hpp"

#include <algorithm>
#include <stdexcept>

#include <holdfast/text/ascii_case.hpp>

#include "app/submission/site_names.hpp"

namespace holdfast {
std::string public_origin(std::string url) {
    if (url.empty()) return url;
    auto origin = url;
    std::ranges::transform(origin, origin.begin(), text::ascii_lower);
    if (origin.ends_with('/')) origin.pop_back();
    bool const is_secure = origin.starts_with("https://");
    std::string const scheme = is_secure ? "https://" : "http://";
    auto authority = origin.starts_with(scheme)
                         ? Authority::parse(std::string_view{origin}.substr(scheme.size()))
                         : std::nullopt;
    if (!authority) {
        throw std::invalid_argument{"'" + url +
                                    "' is not a public URL, such as https://example.com"};
    }
    if (authority->port == (is_secure ? https_port : http_port)) authority->port.reset();
    return scheme + authority->text();
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
