// SPDX-License-Identifier: MIT
#include "support/form_page.hpp"

#include <algorithm>
#include <stdexcept>

#include <boost/url/encode.hpp>
#include <boost/url/rfc/unreserved_chars.hpp>
#include <gumbo.h>

namespace holdfast::processes {
namespace {

std::string attribute(GumboNode const& node, char const* name) {
    auto const* const found = gumbo_get_attribute(&node.v.element.attributes, name);
    return found != nullptr ? found->value : "";
}

bool is_sent(GumboNode const& node) {
    auto const type = attribute(node, "type");
    bool const is_choice = type == "radio" || type == "checkbox";
    return !is_choice || gumbo_get_attribute(&node.v.element.attributes, "checked") != nullptr;
}

std::string text_of(GumboNode const& node) {
    auto const& children = node.v.element.children;
    if (children.length == 0) return "";
    return static_cast<GumboNode const*>(children.data[0])->v.text.text;
}

void collect(GumboNode const& node, Entries& inputs, Entries& buttons) {
    if (node.type != GUMBO_NODE_ELEMENT) return;
    auto const& element = node.v.element;
    if (element.tag == GUMBO_TAG_BUTTON) {
        buttons.emplace_back(attribute(node, "name"), attribute(node, "value"));
    } else if (element.tag == GUMBO_TAG_INPUT && is_sent(node)) {
        inputs.emplace_back(attribute(node, "name"), attribute(node, "value"));
    } else if (element.tag == GUMBO_TAG_TEXTAREA) {
        inputs.emplace_back(attribute(node, "name"), text_of(node));
    }
    for (unsigned i = 0; i < element.children.length; ++i) {
        collect(*static_cast<GumboNode const*>(element.children.data[i]), inputs, buttons);
    }
}

// `simple_form.event.submit.f3a90c1e` has the key `event.submit`.
std::string_view key_of(std::string_view name) {
    auto const start = std::min(name.find('.'), name.size() - 1) + 1;
    auto const end = name.rfind('.');
    return start < end ? name.substr(start, end - start) : std::string_view{};
}

template <class Pairs>
auto& find(Pairs& pairs, std::string_view key) {
    auto const found =
        std::ranges::find_if(pairs, [key](auto const& pair) { return key_of(pair.first) == key; });
    if (found == pairs.end())
        throw std::runtime_error{"no control has the key " + std::string{key}};
    return *found;
}

}  // namespace

std::string encoded(Entries const& entries) {
    auto const encode = [](std::string const& text) {
        return boost::urls::encode(text, boost::urls::unreserved_chars);
    };
    std::string body;
    for (auto const& [name, value] : entries) {
        if (!body.empty()) body += '&';
        body += encode(name) + '=' + encode(value);
    }
    return body;
}

FormPage::FormPage(std::string const& html) {
    auto* const output = gumbo_parse_with_options(&kGumboDefaultOptions, html.data(), html.size());
    collect(*output->root, inputs_, buttons_);
    gumbo_destroy_output(&kGumboDefaultOptions, output);
}

std::string const& FormPage::name(std::string_view key) const {
    return find(key.starts_with("event.") ? buttons_ : inputs_, key).first;
}

std::string const& FormPage::value(std::string_view key) const {
    return find(inputs_, key).second;
}

bool FormPage::has(std::string_view key) const {
    return std::ranges::any_of(inputs_,
                               [&](auto const& pair) { return key_of(pair.first) == key; });
}

void FormPage::type(std::string_view key, std::string_view text) {
    find(inputs_, key).second = text;
}

Entries FormPage::entries(std::string_view event) const {
    auto entries = inputs_;
    entries.push_back(find(buttons_, "event." + std::string{event}));
    return entries;
}

}  // namespace holdfast::processes
