// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace holdfast::text {

/// Appends text in a form that HTML reads back as the same text, in content and in quoted
/// attributes. U+0000 and ill-formed UTF-8, which HTML cannot carry, become U+FFFD. CR becomes a
/// character reference, because a parser would turn it into LF.
void append_escaped(std::string& out, std::string_view text);

/// Whether the text needs no escaping, by a quick look. False for some texts that need none, too.
bool is_plain(std::string_view text);

}  // namespace holdfast::text
