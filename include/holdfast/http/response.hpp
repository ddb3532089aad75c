// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <holdfast/http/status.hpp>

namespace holdfast::http {

/// One answer. The server adds `Date`, `Content-Length` and `Connection`, to 503 a `Retry-After` of
/// one second unless it has another, says that content of no stated type is plain text, and leaves
/// the content out where the method or the status has none. A status outside 200 to 599 or a
/// control character in a header is answered with 500 instead.
struct Response {
    Status status = Status::ok;
    std::vector<std::pair<std::string_view, std::string>> headers;  ///< names are literals
    std::string body;
    std::string_view static_body;  ///< used when `body` is empty; must outlive the server

    /// Gives the answer in place of this one, where that takes much computing: the server calls it
    /// on a thread that is for such work, before the request ends. Called once.
    std::function<Response()> rest;

    void set(std::string_view name, std::string value) {
        headers.emplace_back(name, std::move(value));
    }
};

}  // namespace holdfast::http
