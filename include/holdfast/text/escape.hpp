// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace holdfast::text {

/// Appends text so that HTML reads it back as the same text, in content and in quoted attributes.
/// What HTML cannot carry (U+0000 and ill-formed UTF-8) is appended as U+FFFD, and CR as a
/// character reference, since a parser would turn it into LF.
void append_escaped(std::string& out, std::string_view text);

}  // namespace holdfast::text
