// SPDX-License-Identifier: MIT
#include "filled_form.hpp"

#include <gumbo.h>

#include <holdfast/text/percent.hpp>

namespace {

std::string_view attribute(GumboNode const& node, char const* name) {
    auto const* const found = gumbo_get_attribute(&node.v.element.attributes, name);
    return found != nullptr ? found->value : std::string_view{};
}

std::string_view text_of(GumboNode const& node) {
    auto const& children = node.v.element.children;
    if (children.length == 0) return {};
    return static_cast<GumboNode const*>(children.data[0])->v.text.text;
}

class Body {
public:
    Body(std::string_view text, std::string_view button) : text_{text}, button_{button} {}

    void visit(GumboNode const& node) {
        if (node.type != GUMBO_NODE_ELEMENT) return;
        auto const& element = node.v.element;
        if (element.tag == GUMBO_TAG_INPUT) {
            bool const typed = attribute(node, "type") == "text";
            add(attribute(node, "name"), typed ? text_ : attribute(node, "value"));
        } else if (element.tag == GUMBO_TAG_BUTTON && text_of(node) == button_) {
            add(attribute(node, "name"), attribute(node, "value"));
        }
        for (unsigned i = 0; i < element.children.length; ++i) {
            visit(*static_cast<GumboNode const*>(element.children.data[i]));
        }
    }

    std::string const& text() const { return body_; }

private:
    void add(std::string_view name, std::string_view value) {
        using holdfast::text::percent_encode;
        if (!body_.empty()) body_ += '&';
        body_ += percent_encode(name) + '=' + percent_encode(value);
    }

    std::string_view text_;
    std::string_view button_;
    std::string body_;
};

}  // namespace

std::string filled_form(std::string const& html, std::string_view text, std::string_view button) {
    auto* const page = gumbo_parse(html.c_str());
    Body body{text, button};
    body.visit(*page->root);
    gumbo_destroy_output(&kGumboDefaultOptions, page);
    return body.text();
}
