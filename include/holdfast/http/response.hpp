// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <holdfast/http/body_stream.hpp>
#include <holdfast/http/status.hpp>

namespace holdfast::http {

/// One answer. The server adds `Date`, `Content-Length` or `Transfer-Encoding`, and `Connection`.
/// It adds `Retry-After` of one second to a 503 without one, declares content of no stated type
/// plain text, and leaves the content out where the method or the status has none. It answers 500
/// in place of a status outside 200 to 599 or a header with a control character.
struct Response {
    Status status = Status::ok;                                     ///< of the answer
    std::vector<std::pair<std::string_view, std::string>> headers;  ///< names are literals
    std::string body;                    ///< the content; see also `static_body`
    std::string_view static_body;        ///< used when `body` is empty; must outlive the server
    std::unique_ptr<BodyStream> stream;  ///< the content in their place, made while it is sent

    /// Makes the final answer, in place of this one, when that takes much computing. The server
    /// calls it once, before the request ends, on a thread for such work.
    std::function<Response()> rest;

    /// Adds a header. The name must be a literal.
    void set(std::string_view name, std::string value) {
        headers.emplace_back(name, std::move(value));
    }
};

}  // namespace holdfast::http
