// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include <holdfast/html/attributes.hpp>
#include <holdfast/html/markup.hpp>

namespace holdfast::html {

/// Writes HTML; the only place that prints `<`. It escapes text and values. It writes tag and
/// attribute names as they are, because they are the program's own.
class Writer {
public:
    /// The HTML so far. The writer begins again with nothing.
    [[nodiscard]] std::string take();

    /// Writes `<!DOCTYPE html>`.
    void doctype();

    /// Names and values, not escaped.
    using AttributeList = std::initializer_list<std::pair<std::string_view, std::string_view>>;

    /// Writes an element around a text, which is escaped.
    void element(std::string_view tag, AttributeList attributes, std::string_view text);

    /// Writes a void element (HTML standard, 13.1.2), which has neither contents nor an end tag.
    void void_element(std::string_view tag, AttributeList attributes);

    /// Opens a start tag. It takes more attributes until anything else is written.
    void start(std::string_view tag, AttributeList attributes = {});

    /// Adds an attribute to the open start tag, with its value escaped.
    void attribute(std::string_view name, std::string_view value);

    /// Adds an attribute without a value to the open start tag.
    void boolean_attribute(std::string_view name);

    /// Adds all these attributes to the open start tag.
    void attributes(Attributes const& attributes);

    /// Ends an element. A void element (HTML standard, 13.1.2) has no end tag: use `end_void`.
    void end(std::string_view tag);

    /// Ends the start tag of a void element.
    void end_void();

    /// Writes text, escaped.
    void text(std::string_view text);

    /// Writes HTML as it stands.
    void markup(Markup const& markup);

    /// Writes the newline that a parser drops at the start of `textarea` and `pre` (HTML standard,
    /// 13.2.6.4.7), to keep a text's own leading newline.
    void dropped_newline();

private:
    template <class... Pieces>
    void put(Pieces... pieces);
    void put_escaped(std::string_view text);
    void grow(std::size_t bytes);
    void close_start_tag();

    std::string html_;  // size_ bytes of it are written
    std::size_t size_ = 0;
    bool in_start_tag_ = false;
};

}  // namespace holdfast::html
