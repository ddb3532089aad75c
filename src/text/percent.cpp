// SPDX-License-Identifier: MIT
#include <array>
#include <cstdint>

#include <holdfast/text/percent.hpp>
#include <holdfast/text/utf8.hpp>

#include "text/ascii.hpp"
#include "text/block.hpp"

namespace holdfast::text {
namespace {

bool is_unreserved(char c) {
    return is_letter_or_digit(c) || c == '-' || c == '.' || c == '_' || c == '~';
}

int hexadecimal(char c) {
    if (is_digit(c)) return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

std::optional<std::string> decode(std::string_view text, char plus) {
    bool const is_plain =
        has_none(text, [](Block block) { return (block == '%') | (block == '+'); });
    if (is_plain) return std::string{text};
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

// Of each byte; a NUL becomes U+FFFD, and a newline CRLF.
constexpr auto encoded_sizes = [] {
    std::array<std::uint8_t, 256> sizes{};
    sizes.fill(3);
    for (std::size_t c = 0; c < 0x80; ++c) {
        auto const character = static_cast<char>(c);
        bool const is_as_it_is =
            is_letter_or_digit(character) ||
            std::string_view{" *-._"}.find(character) != std::string_view::npos;
        if (is_as_it_is) sizes[c] = 1;
    }
    sizes['\0'] = 9;
    sizes['\r'] = sizes['\n'] = 6;
    return sizes;
}();

// Most names of controls are.
bool is_sent_as_it_is(std::string_view text) {
    return has_none(text, [](Block block) {
        auto const lower = block | 0x20;
        return ~(((lower >= 'a') & (lower <= 'z')) | ((block >= '0') & (block <= '9')) |
                 (block == '.') | (block == '_') | (block == '-'));
    });
}

std::size_t encoded_size(std::string_view text, std::size_t position) {
    auto const byte = static_cast<unsigned char>(text[position]);
    bool const is_counted = byte == '\n' && position > 0 && text[position - 1] == '\r';
    return is_counted ? 0 : encoded_sizes[byte];
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
    if (is_sent_as_it_is(text)) return text.size();
    std::size_t size = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto const byte = static_cast<unsigned char>(text[i]);
        if (byte >= 0x80 && !is_utf8(text.substr(i))) {
            return size + form_encoded_size(decode_utf8(text.substr(i)));
        }
        if (byte >= 0x80) {
            // The rest is whole: it has no more than these bytes and those in the table.
            for (; i < text.size(); ++i) size += encoded_size(text, i);
            return size;
        }
        size += encoded_size(text, i);
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
