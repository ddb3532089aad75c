// SPDX-License-Identifier: MIT
#include <holdfast/html/writer.hpp>
#include <holdfast/text/escape.hpp>

namespace holdfast::html {

void Writer::close_start_tag() {
    if (!in_start_tag_) return;
    out_ += '>';
    in_start_tag_ = false;
}

void Writer::doctype() {
    out_ += "<!DOCTYPE html>";
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
    out_ += '<';
    out_ += tag;
    in_start_tag_ = true;
    for (auto const& [name, value] : attributes) attribute(name, value);
}

void Writer::attribute(std::string_view name, std::string_view value) {
    out_ += ' ';
    out_ += name;
    out_ += "=\"";
    text::append_escaped(out_, value);
    out_ += '"';
}

void Writer::boolean_attribute(std::string_view name) {
    out_ += ' ';
    out_ += name;
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
    out_ += "</";
    out_ += tag;
    out_ += '>';
}

void Writer::end_void() {
    close_start_tag();
}

void Writer::text(std::string_view text) {
    close_start_tag();
    text::append_escaped(out_, text);
}

void Writer::markup(Markup const& markup) {
    close_start_tag();
    out_ += markup.text();
}

void Writer::dropped_newline() {
    close_start_tag();
    out_ += '\n';
}

}  // namespace holdfast::html
