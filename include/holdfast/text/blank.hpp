// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace holdfast::text {

/// Whether a reader sees nothing of the text: it is empty, or has only white space, controls and
/// characters that are invisible by themselves (Unicode: White_Space, Cc,
/// Default_Ignorable_Code_Point, and the empty Braille pattern). Bytes that are not UTF-8 count as
/// visible.
bool is_blank(std::string_view text);

/// The text without such characters at its ends: for numbers, dates and addresses. Other texts may
/// end in a joiner or a variation selector that belongs to the character before it.
std::string_view strip_blank(std::string_view text);

/// The text without white space (Unicode: White_Space) at its ends; empty where it is blank.
std::string_view strip_whitespace(std::string_view text);

}  // namespace holdfast::text
