// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>

namespace holdfast::html {

/// Text that is HTML already and is written as it stands: the one type that is not escaped.
class Markup {
public:
    /// The caller vouches that the text is well-formed and free of anything a user supplied.
    static Markup trusted(std::string text) { return Markup{std::move(text)}; }

    std::string const& text() const { return text_; }

private:
    explicit Markup(std::string text) : text_{std::move(text)} {}

    std::string text_;
};

}  // namespace holdfast::html
