// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>

namespace holdfast::html {

/// Text that is HTML already and is written as it stands. It is the one type that is not escaped.
class Markup {
public:
    /// Marks a text as HTML. The caller vouches that it is well-formed and free of user input.
    static Markup trusted(std::string text) { return Markup{std::move(text)}; }

    /// The HTML.
    std::string const& text() const { return text_; }

private:
    explicit Markup(std::string text) : text_{std::move(text)} {}

    std::string text_;
};

}  // namespace holdfast::html
