// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <holdfast/http/method.hpp>

namespace holdfast::http {

/// One header of a request.
struct Header {
    std::string_view name;   ///< in the letter case as sent
    std::string_view value;  ///< without the space around it
};

/// One request as a handler sees it. Its views refer to the connection's buffers and are valid
/// until the handler returns.
struct Request {
    Method method = Method::get;  ///< of the request line
    std::string_view path;        ///< as sent, percent-encoded, starts with '/'
    std::string_view query;       ///< as sent, without '?'; empty when there is none
    std::vector<Header> headers;  ///< in the order sent
    std::string_view body;        ///< the whole content
    std::string id;               ///< names this request in the log and on error pages
    std::optional<std::chrono::steady_clock::time_point> arrival = {};  ///< of its last byte
    std::string client_address;  ///< IPv4 or IPv6, as far as it is known; else empty

    /// The first header of that name in any letter case, or an empty view.
    std::string_view header(std::string_view name) const;

    /// Whether the content is of that media type, in any letter case and with any parameters.
    bool has_media_type(std::string_view media_type) const;

    /// The value of the named cookie (RFC 6265, section 5.4), or an empty view.
    std::string_view cookie(std::string_view name) const;
};

}  // namespace holdfast::http
