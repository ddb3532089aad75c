// SPDX-License-Identifier: MIT
#include <array>

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

// The bytes that stand for themselves, whatever is around them.
constexpr auto is_plain = [] {
    std::array<bool, 256> table{};
    for (std::size_t c = 0; c < 0x80; ++c) table[c] = reference(static_cast<char>(c)).empty();
    return table;
}();

std::size_t plain_length(std::string_view text) {
    std::size_t length = 0;
    while (length < text.size() && is_plain[static_cast<unsigned char>(text[length])]) ++length;
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
