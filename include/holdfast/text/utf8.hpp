// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace holdfast::text {

/// Whether the bytes are well-formed UTF-8 (RFC 3629: no surrogates, no overlong forms).
bool is_utf8(std::string_view bytes);

/// Decodes as a conforming decoder does: each ill-formed sequence becomes U+FFFD (Encoding
/// standard, "UTF-8 decode"; one per maximal subpart).
std::string decode_utf8(std::string_view bytes);

/// The length in UTF-16 code units, as HTML's `minlength` and `maxlength` count it. Expects
/// well-formed UTF-8.
std::size_t utf16_length(std::string_view text);

/// The text in at most that many bytes, at least three. A longer one is cut between two characters
/// and ends in "…".
std::string shortened(std::string_view text, std::size_t most);

}  // namespace holdfast::text
