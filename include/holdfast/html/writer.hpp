// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <holdfast/html/attributes.hpp>
#include <holdfast/html/markup.hpp>

namespace holdfast::html {

/// Appends HTML to a string; the only place that prints `<`. Text and values are escaped here.
/// Tag and attribute names are the program's own and are written as they are.
class Writer {
public:
    /// The string must outlive the writer.
    explicit Writer(std::string& out) : out_{out} {}

    void doctype();

    /// Opens a start tag, which takes attributes until anything else is written.
    void start(std::string_view tag);
    void attribute(std::string_view name, std::string_view value);
    void boolean_attribute(std::string_view name);
    void attributes(Attributes const& attributes);

    /// Ends an element. A void element (HTML standard, 13.1.2) has no end: use `end_void`.
    void end(std::string_view tag);
    void end_void();

    void text(std::string_view text);
    void markup(Markup const& markup);

    /// Writes the newline that a parser drops at the start of `textarea` and `pre` (HTML standard,
    /// 13.2.6.4.7), so that a text's own leading newline stays.
    void dropped_newline();

private:
    void close_start_tag();

    std::string& out_;
    bool in_start_tag_ = false;
};

}  // namespace holdfast::html
