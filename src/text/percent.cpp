// SPDX-License-Identifier: MIT
#include <holdfast/text/percent.hpp>
#include <holdfast/text/utf8.hpp>

namespace holdfast::text {
namespace {

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_unreserved(char c) {
    return is_letter_or_digit(c) || c == '-' || c == '.' || c == '_' || c == '~';
}

int hexadecimal(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

std::optional<std::string> decode(std::string_view text, char plus) {
    std::string bytes;
    bytes.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            bytes += text[i] == '+' ? plus : text[i];
            continue;
        }
        if (text.size() - i < 3) return {};
        auto const high = hexadecimal(text[i + 1]);
        auto const low = hexadecimal(text[i + 2]);
        if (high < 0 || low < 0) return {};
        bytes += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return bytes;
}

}  // namespace

std::string percent_encode(std::string_view text) {
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string encoded;
    encoded.reserve(text.size());
    for (char const c : text) {
        if (is_unreserved(c)) {
            encoded += c;
        } else {
            auto const byte = static_cast<unsigned char>(c);
            encoded += {'%', digits[byte >> 4], digits[byte & 15]};
        }
    }
    return encoded;
}

std::size_t form_encoded_size(std::string_view text) {
    if (!is_utf8(text)) return form_encoded_size(decode_utf8(text));
    static constexpr std::string_view as_they_are{" *-._"};
    std::size_t size = 0;
    char before = '\0';
    for (char const c : text) {
        bool const is_one_byte =
            is_letter_or_digit(c) || as_they_are.find(c) != std::string_view::npos;
        switch (c) {
            case '\0': size += 9; break;
            case '\r': size += 6; break;
            case '\n': size += before == '\r' ? 0 : 6; break;
            default: size += is_one_byte ? 1 : 3;
        }
        before = c;
    }
    return size;
}

std::optional<std::string> percent_decode(std::string_view text) {
    return decode(text, '+');
}

std::optional<std::string> form_decode(std::string_view text) {
    return decode(text, ' ');
}

}  // namespace holdfast::text
