// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <ctime>
#include <optional>
#include <string>
#include <string_view>

#include <holdfast/http/request.hpp>
#include <holdfast/http/response.hpp>

namespace holdfast::http {

/// The value of `Date` (RFC 9110, section 6.6.1), formatted once a second.
class DateClock {
public:
    std::string_view now();

private:
    std::time_t second_ = -1;
    std::string text_;
};

enum class Persistence {
    close,
    keep,
    keep_1_0,  ///< which an HTTP/1.0 client wants to be told
};

/// The version that the client speaks; later ones are as 1.1.
enum class HttpVersion { http_1_0, http_1_1 };

/// The way in which the client finds the end of the content.
struct Framing {
    std::optional<std::uint64_t> length = {};
    bool is_chunked = false;

    bool ends_connection() const { return !length && !is_chunked; }
};

/// Whether the response can be sent as it is: a control character in a header would let its value
/// forge further headers, or another response.
bool is_sendable(Response const& response);

/// Whether the response has content, which is not sent in answer to HEAD.
bool has_content(Response const& response);

/// Its content, wherever it is kept.
std::string_view content(Response const& response);

/// Appends the status line and the header lines, with the empty line after them.
void append_head(std::string& out, Response const& response, std::string_view request_id,
                 std::string_view date, Persistence persistence, Framing const& framing);

}  // namespace holdfast::http
