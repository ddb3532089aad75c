// SPDX-License-Identifier: MIT
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

#include <holdfast/widgets/element.hpp>

namespace holdfast {

// The HTML elements that have nothing of their own but a name (HTML standard, section 4).

class P : public Element {
public:
    explicit P(std::string text = {}) : Element{"p", std::move(text)} {}
};

class Div : public Element {
public:
    explicit Div(std::string text = {}) : Element{"div", std::move(text)} {}
};

class Span : public Element {
public:
    explicit Span(std::string text = {}) : Element{"span", std::move(text)} {}
};

/// A heading of rank 1 to 6.
class H : public Element {
public:
    explicit H(int rank, std::string text = {}) : Element{tag(rank), std::move(text)} {}

private:
    static std::string_view tag(int rank) {
        static constexpr std::string_view tags[] = {"h1", "h2", "h3", "h4", "h5", "h6"};
        if (rank < 1 || rank > 6) throw std::logic_error{"a heading's rank is 1 to 6"};
        return tags[rank - 1];
    }
};

class Strong : public Element {
public:
    explicit Strong(std::string text = {}) : Element{"strong", std::move(text)} {}
};

class Em : public Element {
public:
    explicit Em(std::string text = {}) : Element{"em", std::move(text)} {}
};

class Small : public Element {
public:
    explicit Small(std::string text = {}) : Element{"small", std::move(text)} {}
};

class Code : public Element {
public:
    explicit Code(std::string text = {}) : Element{"code", std::move(text)} {}
};

class Pre : public Element {
public:
    explicit Pre(std::string text = {}) : Element{"pre", std::move(text)} {}
};

class Ul : public Element {
public:
    Ul() : Element{"ul"} {}
};

class Ol : public Element {
public:
    Ol() : Element{"ol"} {}
};

class Li : public Element {
public:
    explicit Li(std::string text = {}) : Element{"li", std::move(text)} {}
};

class Label : public Element {
public:
    explicit Label(std::string text = {}) : Element{"label", std::move(text)} {}
};

class Main : public Element {
public:
    Main() : Element{"main"} {}
};

class Header : public Element {
public:
    Header() : Element{"header"} {}
};

class Footer : public Element {
public:
    Footer() : Element{"footer"} {}
};

class Nav : public Element {
public:
    Nav() : Element{"nav"} {}
};

class Section : public Element {
public:
    Section() : Element{"section"} {}
};

class Br : public VoidElement {
public:
    Br() : VoidElement{"br"} {}
};

class Hr : public VoidElement {
public:
    Hr() : VoidElement{"hr"} {}
};

}  // namespace holdfast
