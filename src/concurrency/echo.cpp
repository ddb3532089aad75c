// SPDX-License-Identifier: MIT
#include <algorithm>

#include <holdfast/concurrency/echo.hpp>
#include <holdfast/text/entries.hpp>
#include <holdfast/text/newlines.hpp>
#include <holdfast/text/utf8.hpp>

namespace holdfast::concurrency {
namespace {

// The page's text after its way through the writer and a parser.
std::string as_parsed(std::string_view value) {
    std::string parsed;
    auto const decoded = text::decode_utf8(value);
    parsed.reserve(decoded.size());
    for (char const c : decoded) {
        if (c == '\0') {
            parsed += "\uFFFD";
        } else {
            parsed += c;
        }
    }
    return parsed;
}

}  // namespace

std::string echo_of_one_line(std::string_view value) {
    return text::strip_newlines(as_parsed(value));
}

std::string echo_of_many_lines(std::string_view value) {
    return text::normalize_newlines(as_parsed(value));
}

std::string echo_of_check_box(std::string_view value) {
    return std::string{value == ticked_text ? ticked_text : unticked_text};
}

// The value keeps its newlines, and the entry list is sent with each as CR LF.
std::string echo_of_hidden(std::string_view value) {
    return text::normalize_newlines(as_parsed(value));
}

std::string echo_of_set(std::string_view value) {
    auto entries = text::split_entries(value);
    for (auto& entry : entries) entry = echo_of_hidden(entry);
    return text::join_entries(std::move(entries));
}

}  // namespace holdfast::concurrency
