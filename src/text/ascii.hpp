// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <string_view>

namespace holdfast::text {

/// Whether the character is a digit of ASCII. Locales do not matter, as they do to `std::isdigit`.
constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Whether it is a small letter of ASCII.
constexpr bool is_small_letter(char c) {
    return c >= 'a' && c <= 'z';
}

/// Whether it is a letter of ASCII.
constexpr bool is_letter(char c) {
    return is_small_letter(c) || (c >= 'A' && c <= 'Z');
}

/// Whether it is a letter or a digit of ASCII.
constexpr bool is_letter_or_digit(char c) {
    return is_letter(c) || is_digit(c);
}

/// Whether it is a control character of ASCII.
constexpr bool is_control(char c) {
    return (c >= 0 && c < ' ') || c == '\x7f';
}

/// Whether the text has nothing but digits of ASCII. An empty text has none.
constexpr bool has_only_digits(std::string_view text) {
    return std::ranges::all_of(text, is_digit);
}

}  // namespace holdfast::text
