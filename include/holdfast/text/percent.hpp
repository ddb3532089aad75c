// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace holdfast::text {

/// Every byte but RFC 3986's unreserved characters as %XX.
std::string percent_encode(std::string_view text);

/// The bytes of the text as a browser sends it with a form that shows it (URL standard,
/// application/x-www-form-urlencoded): newlines as CR LF, what HTML cannot carry as U+FFFD.
std::size_t form_encoded_size(std::string_view text);

/// The bytes behind %XX; nothing if a `%` is not followed by two hexadecimal digits.
std::optional<std::string> percent_decode(std::string_view text);

/// As `percent_decode`, but `+` is a space (URL standard, application/x-www-form-urlencoded).
std::optional<std::string> form_decode(std::string_view text);

}  // namespace holdfast::text
