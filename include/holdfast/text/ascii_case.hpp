// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <string_view>

namespace holdfast::text {

/// Puts a letter of ASCII into lower case, and leaves any other character as it is.
constexpr char ascii_lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Compares texts the way names of HTTP and HTML are compared.
constexpr bool equal_ignoring_ascii_case(std::string_view left, std::string_view right) {
    return std::ranges::equal(left, right, {}, ascii_lower, ascii_lower);
}

}  // namespace holdfast::text
