// SPDX-License-Identifier: MIT
#include "http/content_disposition.hpp"

#include <algorithm>

#include <holdfast/text/percent.hpp>
#include <holdfast/text/utf8.hpp>

#include "http/grammar.hpp"
#include "text/ascii.hpp"

namespace holdfast::http {
namespace {

constexpr std::string_view nameless = "download";

// A file's name without what some systems take for a folder, or cannot show.
std::string proper_name(std::string_view name) {
    auto text = text::decode_utf8(last_component(name));
    std::ranges::replace_if(text, text::is_control, '_');
    bool const is_folder = text == "." || text == "..";
    return text.empty() || is_folder ? std::string{nameless} : text;
}

// Programs disagree on quotes, backslashes and percent signs within quotes.
std::string plain_name(std::string_view name) {
    std::string plain;
    for (char const c : name) {
        auto const byte = static_cast<unsigned char>(c);
        bool const is_continuation = (byte & 0xc0) == 0x80;
        if (is_continuation) continue;
        bool const is_plain = byte < 0x80 && c != '"' && c != '%';
        plain += is_plain ? c : '_';
    }
    return plain;
}

}  // namespace

std::string content_disposition(Disposition disposition, std::string_view file_name) {
    auto const name = proper_name(file_name);
    auto const plain = plain_name(name);
    std::string value = disposition == Disposition::attachment ? "attachment" : "inline";
    value.append("; filename=\"").append(plain).append("\"");
    if (plain != name) value.append("; filename*=UTF-8''").append(text::percent_encode(name));
    return value;
}

}  // namespace holdfast::http
