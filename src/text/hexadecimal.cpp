// SPDX-License-Identifier: MIT
#include "text/hexadecimal.hpp"

#include <string_view>

namespace holdfast::text {

std::string hexadecimal(std::span<unsigned char const> bytes) {
    std::string text;
    append_hexadecimal(text, std::as_bytes(bytes));
    return text;
}

void append_hexadecimal(std::string& text, std::span<std::byte const> bytes) {
    static constexpr std::string_view digits = "0123456789abcdef";
    auto const start = text.size();
    text.resize(start + 2 * bytes.size());
    auto* out = text.data() + start;
    for (auto const byte : bytes) {
        auto const number = std::to_integer<unsigned>(byte);
        *out++ = digits[number >> 4U];
        *out++ = digits[number & 15U];
    }
}

}  // namespace holdfast::text
