// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include <holdfast/text/escape.hpp>
#include <holdfast/text/utf8.hpp>

namespace holdfast::text {
namespace {

constexpr std::string_view reference(char c) {
    switch (c) {
        case '&': return "&amp;";
        case '<': return "&lt;";
        case '>': return "&gt;";
        case '"': return "&quot;";
        case '\'': return "&#39;";
        case '\r': return "&#13;";
        case '\0': return "\uFFFD";
        default: return {};
    }
}

void append_escaped_utf8(std::string& out, std::string_view text) {
    std::size_t start = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto const replacement = reference(text[i]);
        if (replacement.empty()) continue;
        out.append(text, start, i - start).append(replacement);
        start = i + 1;
    }
    out.append(text, start);
}

// Whether a byte stands for itself, whatever is around it.
constexpr bool is_plain(unsigned char c) {
    return c < 0x80 && reference(static_cast<char>(c)).empty();
}

constexpr std::size_t block_size = 16;

// Written without a branch and not inlined, so that a compiler compares all bytes at once. A
// control character is special here, though most are plain. `&` and `'` are neighbours, as are `<`
// and `>`.
[[gnu::noinline]] bool is_plain_block(char const* text) {
    std::uint8_t special = 0;
    for (std::size_t i = 0; i < block_size; ++i) {
        auto const c = static_cast<std::uint8_t>(text[i]);
        special |= (c < ' ') | (c >= 0x80) | (c == '"') | ((c | 1) == '\'') | ((c | 2) == '>');
    }
    return special == 0;
}

bool is_plain_tail(std::string_view text) {
    std::array<char, block_size> block{};
    block.fill('x');
    std::ranges::copy(text, block.begin());
    return is_plain_block(block.data());
}

std::size_t plain_length(std::string_view text) {
    std::size_t length = 0;
    while (text.size() - length >= block_size && is_plain_block(text.data() + length)) {
        length += block_size;
    }
    auto const rest = text.substr(length);
    if (rest.size() < block_size && is_plain_tail(rest)) return text.size();
    while (length < text.size() && is_plain(static_cast<unsigned char>(text[length]))) ++length;
    return length;
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
    auto const plain = plain_length(text);  // nearly always all of it
    out.append(text, 0, plain);
    text.remove_prefix(plain);
    if (text.empty()) return;
    if (is_utf8(text)) {
        append_escaped_utf8(out, text);
    } else {
        append_escaped_utf8(out, decode_utf8(text));
    }
}

}  // namespace holdfast::text
