// SPDX-License-Identifier: MIT
#include <cstddef>

#include <holdfast/text/escape.hpp>
#include <holdfast/text/utf8.hpp>

#include "text/block.hpp"

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

}  // namespace

// A control character counts as special here, though most are plain. `&` and `'` are neighbours, as
// are `<` and `>` but for one bit.
bool is_plain(std::string_view text) {
    return has_none(text, [](Block block) {
        return (block < ' ') | (block == '"') | ((block | 1) == '\'') | ((block | 2) == '>');
    });
}

void append_escaped(std::string& out, std::string_view text) {
    if (is_plain(text)) {
        out.append(text);
    } else if (is_utf8(text)) {
        append_escaped_utf8(out, text);
    } else {
        append_escaped_utf8(out, decode_utf8(text));
    }
}

}  // namespace holdfast::text
