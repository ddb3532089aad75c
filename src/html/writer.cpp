// SPDX-License-Identifier: MIT
#include <algorithm>

#include <holdfast/html/writer.hpp>
#include <holdfast/text/escape.hpp>

namespace holdfast::html {

using namespace std::string_view_literals;

namespace {

std::string escaped(std::string_view text) {
    std::string escaped;
    text::append_escaped(escaped, text);
    return escaped;
}

}  // namespace

// Nearly all of a page is written here, in small pieces.
template <class... Pieces>
void Writer::put(Pieces... pieces) {
    if (auto const size = (pieces.size() + ...); html_.size() - size_ < size) grow(size);
    auto* next = html_.data() + size_;
    ((next += pieces.copy(next, pieces.size())), ...);
    size_ = static_cast<std::size_t>(next - html_.data());
}

void Writer::grow(std::size_t bytes) {
    constexpr std::size_t least = 2000;
    html_.resize(std::max({least, 2 * html_.size(), size_ + bytes}));
}

void Writer::put_escaped(std::string_view text) {
    if (text::is_plain(text)) return put(text);
    put(std::string_view{escaped(text)});
}

std::string Writer::take() {
    close_start_tag();
    html_.resize(std::exchange(size_, 0));
    return std::exchange(html_, {});
}

void Writer::close_start_tag() {
    if (!in_start_tag_) return;
    put(">"sv);
    in_start_tag_ = false;
}

void Writer::doctype() {
    put("<!DOCTYPE html>"sv);
}

void Writer::element(std::string_view tag, AttributeList attributes, std::string_view text) {
    start(tag, attributes);
    this->text(text);
    end(tag);
}

void Writer::void_element(std::string_view tag, AttributeList attributes) {
    start(tag, attributes);
    end_void();
}

void Writer::start(std::string_view tag, AttributeList attributes) {
    close_start_tag();
    put("<"sv, tag);
    in_start_tag_ = true;
    for (auto const& [name, value] : attributes) attribute(name, value);
}

void Writer::attribute(std::string_view name, std::string_view value) {
    if (text::is_plain(value)) return put(" "sv, name, "=\""sv, value, "\""sv);
    put(" "sv, name, "=\""sv, std::string_view{escaped(value)}, "\""sv);
}

void Writer::boolean_attribute(std::string_view name) {
    put(" "sv, name);
}

void Writer::attributes(Attributes const& attributes) {
    for (auto const& [name, value] : attributes) {
        if (value.empty()) {
            boolean_attribute(name);
        } else {
            attribute(name, value);
        }
    }
}

void Writer::end(std::string_view tag) {
    close_start_tag();
    put("</"sv, tag, ">"sv);
}

void Writer::end_void() {
    close_start_tag();
}

void Writer::text(std::string_view text) {
    close_start_tag();
    put_escaped(text);
}

void Writer::markup(Markup const& markup) {
    close_start_tag();
    put(std::string_view{markup.text()});
}

void Writer::dropped_newline() {
    close_start_tag();
    put("\n"sv);
}

}  // namespace holdfast::html
