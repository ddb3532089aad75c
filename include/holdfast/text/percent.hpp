// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace holdfast::text {

/// Writes every byte as %XX, except for RFC 3986's unreserved characters.
std::string percent_encode(std::string_view text);

/// The number of bytes that a browser sends for the text in a form (URL standard,
/// application/x-www-form-urlencoded): newlines as CR LF, characters that HTML cannot carry as
/// U+FFFD.
std::size_t form_encoded_size(std::string_view text);

/// Decodes %XX. Returns nothing if a `%` is not followed by two hexadecimal digits.
std::optional<std::string> percent_decode(std::string_view text);

/// Decodes as `percent_decode` does, and turns `+` into a space (URL standard,
/// application/x-www-form-urlencoded).
std::optional<std::string> form_decode(std::string_view text);

}  // namespace holdfast::text
