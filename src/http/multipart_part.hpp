// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "http/multipart_error.hpp"

namespace holdfast::http {

/// The limits for a content of type multipart/form-data. That of its size is the request's.
struct MultipartLimits {
    std::size_t parts = 10'000;           ///< of one content
    std::size_t header_bytes = 8 * 1024;  ///< of one part
    std::size_t name_bytes = 255;         ///< of a part and of a file
};

/// One part of a content of type multipart/form-data, without its data: the text of a control, or
/// a chosen file.
struct MultipartPart {
    std::string name;                      ///< of the control
    std::optional<std::string> file_name;  ///< without folders; empty: no file was chosen
    std::string content_type;              ///< as the browser took it to be, or empty

    bool operator==(MultipartPart const&) const = default;
};

/// Reads the header of a part, without the empty line after it (RFC 7578, section 4). Names are
/// decoded as browsers write them: `%22`, `%0D` and `%0A` stand for a quote and newlines, and a
/// backslash for itself. `filename*` is left out, as browsers do not send it.
std::variant<MultipartPart, MultipartError> read_part_header(std::string_view header,
                                                             MultipartLimits const& limits);

/// The boundary in the value of a request's `Content-Type` (RFC 2046, section 5.1.1).
std::variant<std::string, MultipartError> multipart_boundary(std::string_view content_type);

}  // namespace holdfast::http
