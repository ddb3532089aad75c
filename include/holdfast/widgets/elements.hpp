// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include <holdfast/text/url.hpp>
#include <holdfast/widgets/element.hpp>

namespace holdfast {

/// The name of an element as a template's argument.
template <std::size_t Size>
struct Tag {
    char text[Size]{};  ///< the name and a zero

    /// Takes a literal.
    consteval Tag(char const (&literal)[Size]) {
        for (std::size_t i = 0; i != Size; ++i) text[i] = literal[i];
    }

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

// HTML's elements (HTML standard, section 4). Rare ones have no name here, nor have those whose
// names applications use for types of their own: write TextElement<"address">.

///@{
/// The HTML element of that name.
using Aside = StructureElement<"aside">;
using Footer = StructureElement<"footer">;
using Header = StructureElement<"header">;
using Hgroup = StructureElement<"hgroup">;
using Main = StructureElement<"main">;
using Nav = StructureElement<"nav">;
using Section = StructureElement<"section">;

using Blockquote = TextElement<"blockquote">;
using Dd = TextElement<"dd">;
using Div = TextElement<"div">;
using Dl = StructureElement<"dl">;
using Dt = TextElement<"dt">;
using Figcaption = TextElement<"figcaption">;
using Hr = EmptyElement<"hr">;
using Li = TextElement<"li">;
using Ol = StructureElement<"ol">;
using P = TextElement<"p">;
using Pre = TextElement<"pre">;
using Ul = StructureElement<"ul">;

using B = TextElement<"b">;
using Bdi = TextElement<"bdi">;
using Br = EmptyElement<"br">;
using Cite = TextElement<"cite">;
using Code = TextElement<"code">;
using Del = TextElement<"del">;
using Dfn = TextElement<"dfn">;
using Em = TextElement<"em">;
using I = TextElement<"i">;
using Ins = TextElement<"ins">;
using Kbd = TextElement<"kbd">;
using Mark = TextElement<"mark">;
using Q = TextElement<"q">;
using Rp = TextElement<"rp">;
using Rt = TextElement<"rt">;
using Ruby = TextElement<"ruby">;
using S = TextElement<"s">;
using Samp = TextElement<"samp">;
using Small = TextElement<"small">;
using Span = TextElement<"span">;
using Strong = TextElement<"strong">;
using Sub = TextElement<"sub">;
using Sup = TextElement<"sup">;
using U = TextElement<"u">;
using Var = TextElement<"var">;
using Wbr = EmptyElement<"wbr">;

using Caption = TextElement<"caption">;
using Col = EmptyElement<"col">;
using Colgroup = StructureElement<"colgroup">;
using Table = StructureElement<"table">;
using Tbody = StructureElement<"tbody">;
using Td = TextElement<"td">;
using Tfoot = StructureElement<"tfoot">;
using Thead = StructureElement<"thead">;
using Tr = StructureElement<"tr">;

using Fieldset = StructureElement<"fieldset">;
using Label = TextElement<"label">;
using Legend = TextElement<"legend">;
using Output = TextElement<"output">;
using Summary = TextElement<"summary">;
///@}

/// A heading of rank 1 to 6.
class H : public Element {
public:
    /// Throws std::logic_error for another rank.
    explicit H(int rank, std::string text = {}) : Element{tag(rank), std::move(text)} {}

private:
    static std::string_view tag(int rank) {
        static constexpr std::string_view tags[] = {"h1", "h2", "h3", "h4", "h5", "h6"};
        if (rank < 1 || rank > 6) throw std::logic_error{"a heading's rank is 1 to 6"};
        return tags[rank - 1];
    }
};

/// A shortened term and its long form.
class Abbr : public Element {
public:
    /// The meaning is the long form.
    Abbr(std::string text, std::string_view meaning) : Element{"abbr", std::move(text)} {
        set_attribute("title", meaning);
    }
};

/// A date, time or duration for people and for programs.
class Time : public Element {
public:
    /// The machine-readable text has one of HTML's formats, such as 2026-11-23.
    Time(std::string text, std::string_view machine_readable) : Element{"time", std::move(text)} {
        set_attribute("datetime", machine_readable);
    }
};

/// A picture, with a description for those who do not see it. A picture that only decorates has an
/// empty description.
class Img : public VoidElement {
public:
    /// The source is the address of the picture.
    Img(Url const& source, std::string_view description) : VoidElement{"img"} {
        set_attribute("src", source);
        set_attribute("alt", description);
    }
};

/// The cells that a header cell belongs to.
enum class HeaderScope : std::uint8_t { column, row, column_group, row_group };

/// A header cell of a table.
class Th : public Element {
public:
    /// A header for the cells of that scope.
    explicit Th(HeaderScope scope, std::string text = {}) : Element{"th", std::move(text)} {
        static constexpr std::string_view scopes[] = {"col", "row", "colgroup", "rowgroup"};
        set_attribute("scope", scopes[static_cast<std::size_t>(scope)]);
    }
};

}  // namespace holdfast
