// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace holdfast::text {

/// Whether nobody would see anything of the text: it is empty, or has only white space, controls
/// and characters that are invisible by themselves (Unicode: White_Space, Cc,
/// Default_Ignorable_Code_Point, and the empty Braille pattern). Bytes that are no UTF-8 are seen.
bool is_blank(std::string_view text);

/// The text without such characters at its ends: for numbers, dates and addresses. At the end of
/// other texts a joiner or a variation selector may belong to the character before it.
std::string_view strip_blank(std::string_view text);

/// The text without white space (Unicode: White_Space) at its ends; empty where it is blank.
std::string_view strip_whitespace(std::string_view text);

}  // namespace holdfast::text
