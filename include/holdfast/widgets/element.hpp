// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <holdfast/widgets/container.hpp>
#include <holdfast/widgets/has_attributes.hpp>

namespace holdfast {

/// An HTML element: a start tag, text, children and an end tag.
class Element : public Container, public HasAttributes {
public:
    /// The tag must be a literal; the text comes before the children.
    explicit Element(std::string_view tag, std::string text = {});
    ~Element() override;

protected:
    void write(html::Writer& writer) const override;

private:
    std::string_view tag_;
    std::string text_;
};

/// An HTML element that cannot have content, such as `<br>`.
class VoidElement : public Widget, public HasAttributes {
public:
    /// The tag must be a literal.
    explicit VoidElement(std::string_view tag) : tag_{tag} {}
    ~VoidElement() override;

protected:
    void write(html::Writer& writer) const override;

private:
    std::string_view tag_;
};

}  // namespace holdfast
