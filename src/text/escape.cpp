// SPDX-License-Identifier: MIT
#include <holdfast/text/escape.hpp>
#include <holdfast/text/utf8.hpp>

namespace holdfast::text {
namespace {

std::string_view reference(char c) {
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

bool is_ascii(std::string_view text) {
    unsigned char bits = 0;
    for (char const c : text) bits |= static_cast<unsigned char>(c);
    return bits < 0x80;
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
    if (is_ascii(text) || is_utf8(text)) {
        append_escaped_utf8(out, text);
    } else {
        append_escaped_utf8(out, decode_utf8(text));
    }
}

}  // namespace holdfast::text
