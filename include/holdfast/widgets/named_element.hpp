// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include <holdfast/widgets/element.hpp>

namespace holdfast {

/// The name of an element as a template's argument.
template <std::size_t Size>
struct Tag {
    char text[Size]{};  ///< the name and a zero

    /// Takes a literal.
    consteval Tag(char const (&literal)[Size]) { std::copy_n(literal, Size, text); }

    /// The name.
    constexpr std::string_view view() const { return {text, Size - 1}; }
};

/// The HTML element of that name, which may begin with text: TextElement<"article">.
template <Tag name>
class TextElement : public Element {
public:
    /// The text comes before the children.
    explicit TextElement(std::string text = {}) : Element{name.view(), std::move(text)} {}
};

/// The HTML element of that name, in which only other elements stand.
template <Tag name>
class StructureElement : public Element {
public:
    StructureElement() : Element{name.view()} {}
};

/// The HTML element of that name, which cannot have content.
template <Tag name>
class EmptyElement : public VoidElement {
public:
    EmptyElement() : VoidElement{name.view()} {}
};

}  // namespace holdfast
