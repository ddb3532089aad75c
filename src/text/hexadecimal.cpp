// SPDX-License-Identifier: MIT
#include "text/hexadecimal.hpp"

#include <string_view>

namespace holdfast::text {

std::string hexadecimal(std::span<unsigned char const> bytes) {
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string text(2 * bytes.size(), '\0');
    auto out = text.begin();
    for (auto const byte : bytes) {
        *out++ = digits[byte >> 4U];
        *out++ = digits[byte & 15U];
    }
    return text;
}

}  // namespace holdfast::text
