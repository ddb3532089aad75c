// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <variant>

#include <holdfast/http/body_stream.hpp>
#include <holdfast/http/request.hpp>
#include <holdfast/http/response.hpp>

namespace holdfast::http {

/// Bytes that lie together in a content.
struct ByteRange {
    std::uint64_t first = 0;  ///< the place of the first one
    std::uint64_t size = 0;   ///< how many there are

    bool operator==(ByteRange const&) const = default;
};

/// A content of known size that can be read from any place.
struct StoredContent {
    std::uint64_t size = 0;                                      ///< of all of it
    std::function<std::unique_ptr<BodyStream>(ByteRange)> open;  ///< gives a part; called once
};

/// The treatment of a download by a browser.
enum class Disposition {
    attachment,      ///< saves it
    inline_content,  ///< shows it if it can
};

/// A file for a browser: a text, a stream of unknown length, or a content that is stored.
struct Download {
    std::string file_name;  ///< any text; folders before the name are left out
    std::string content_type = "application/octet-stream";  ///< a media type
    std::variant<std::string, std::unique_ptr<BodyStream>, StoredContent> content;  ///< its bytes
    std::string version = {};  ///< names the bytes, such as their digest; empty: no name
    Disposition disposition = Disposition::attachment;  ///< in the browser
};

/// The answer to a GET or HEAD of the download (RFC 9110, sections 13 and 14). With a version it is
/// 304 for a browser that has the download already, and 206 or 416 for one that asks for a part of
/// it. A browser takes the content for nothing but its type, and runs none of it in our origin.
/// Throws std::logic_error for a version with a quote, a blank or a character beyond ASCII.
Response serve(Download download, Request const& request);

}  // namespace holdfast::http
