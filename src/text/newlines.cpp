// SPDX-License-Identifier: MIT
#include <algorithm>

#include <holdfast/text/newlines.hpp>

namespace holdfast::text {

std::string normalize_newlines(std::string_view text) {
    std::string normalized;
    normalized.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool const pair = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
        if (pair) continue;
        normalized += text[i] == '\r' ? '\n' : text[i];
    }
    return normalized;
}

std::string strip_newlines(std::string_view text) {
    std::string stripped{text};
    std::erase_if(stripped, [](char c) { return c == '\r' || c == '\n'; });
    return stripped;
}

}  // namespace holdfast::text
