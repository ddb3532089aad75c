// SPDX-License-Identifier: MIT
#include "testing/page_reader.hpp"

#include <holdfast/text/newlines.hpp>

#include "text/number.hpp"

namespace holdfast::testing {
namespace {

std::string attribute(GumboNode const& node, char const* name) {
    auto const* const found = gumbo_get_attribute(&node.v.element.attributes, name);
    return found != nullptr ? found->value : "";
}

bool has_attribute(GumboNode const& node, char const* name) {
    return gumbo_get_attribute(&node.v.element.attributes, name) != nullptr;
}

// Of the types that inputs are written with. Those for dates and addresses are only written around
// values that browsers leave as they are.
bool keeps_one_line(std::string_view type) {
    return type != "hidden" && type != "checkbox" && type != "radio" && type != "textarea" &&
           type != "select";
}

// A text area's text is one node, or none.
std::string raw_text(GumboNode const& node) {
    auto const& children = node.v.element.children;
    return children.length == 0 ? std::string{}
                                : static_cast<GumboNode const*>(children.data[0])->v.text.text;
}

bool is_inline(GumboNode const& node) {
    switch (node.v.element.tag) {
        case GUMBO_TAG_A:
        case GUMBO_TAG_CODE:
        case GUMBO_TAG_EM:
        case GUMBO_TAG_Q:
        case GUMBO_TAG_SMALL:
        case GUMBO_TAG_SPAN:
        case GUMBO_TAG_STRONG: return true;
        default: return false;
    }
}

void append_text(std::string& text, GumboNode const& node) {
    if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE) {
        text += node.v.text.text;
    } else if (node.type == GUMBO_NODE_ELEMENT) {
        if (!is_inline(node)) text += ' ';
        auto const& children = node.v.element.children;
        for (unsigned i = 0; i < children.length; ++i) {
            append_text(text, *static_cast<GumboNode const*>(children.data[i]));
        }
        if (!is_inline(node)) text += ' ';
    }
}

std::string text_of(GumboNode const& node) {
    std::string text;
    append_text(text, node);
    return text;
}

std::string collapsed(std::string_view text) {
    std::string result;
    for (char const c : text) {
        bool const space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!space) {
            result += c;
        } else if (!result.empty() && result.back() != ' ') {
            result += ' ';
        }
    }
    if (!result.empty() && result.back() == ' ') result.pop_back();
    return result;
}

}  // namespace

void PageReader::read() {
    auto* const output =
        gumbo_parse_with_options(&kGumboDefaultOptions, page_.html_.data(), page_.html_.size());
    visit(*output->document);
    gumbo_destroy_output(&kGumboDefaultOptions, output);
    page_.text_ = collapsed(text_);
    add_labels();
    find_owners();
}

void PageReader::add_labels() {
    for (std::size_t i = 0; i < ids_.size(); ++i) page_.controls_[i].label = labels_[ids_[i]];
}

void PageReader::visit_children(GumboNode const& node) {
    auto const& children =
        node.type == GUMBO_NODE_DOCUMENT ? node.v.document.children : node.v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
        visit(*static_cast<GumboNode const*>(children.data[i]));
    }
}

void PageReader::visit(GumboNode const& node) {
    switch (node.type) {
        case GUMBO_NODE_DOCUMENT: visit_children(node); break;
        case GUMBO_NODE_ELEMENT: visit_element(node); break;
        case GUMBO_NODE_TEXT:
        case GUMBO_NODE_WHITESPACE: text_ += node.v.text.text; break;
        default: break;
    }
}

void PageReader::visit_element(GumboNode const& node) {
    if (attribute(node, "role") == "alert" && page_.alert_.empty()) {
        page_.alert_ = collapsed(text_of(node));
    }
    if (attribute(node, "role") == "status" && page_.notice_.empty()) {
        page_.notice_ = collapsed(text_of(node));
    }
    if (!is_inline(node)) text_ += ' ';
    auto const outer_group = group_;
    switch (node.v.element.tag) {
        case GUMBO_TAG_FIELDSET: group_.clear(); break;
        case GUMBO_TAG_LEGEND: group_ = collapsed(text_of(node)); break;
        case GUMBO_TAG_TITLE: page_.title_ = collapsed(text_of(node)); return;
        case GUMBO_TAG_FORM: open_form(node); break;
        case GUMBO_TAG_LABEL: labels_[attribute(node, "for")] = collapsed(text_of(node)); break;
        case GUMBO_TAG_A:
            page_.links_.push_back({attribute(node, "href"), collapsed(text_of(node))});
            break;
        case GUMBO_TAG_INPUT:
            add_control(node, attribute(node, "type"), attribute(node, "value"));
            break;
        case GUMBO_TAG_SELECT: add_control(node, "select", {}); break;
        case GUMBO_TAG_OPTION: add_option(node); break;
        case GUMBO_TAG_TEXTAREA: add_control(node, "textarea", raw_text(node)); break;
        case GUMBO_TAG_BUTTON: add_button(node); break;
        default: break;
    }
    visit_children(node);
    if (node.v.element.tag == GUMBO_TAG_FIELDSET) group_ = outer_group;
    if (node.v.element.tag == GUMBO_TAG_FORM) form_.reset();
    if (!is_inline(node)) text_ += ' ';
}

void PageReader::open_form(GumboNode const& node) {
    form_ = page_.forms_.size();
    forms_[attribute(node, "id")] = *form_;
    page_.forms_.push_back(
        {.action = attribute(node, "action"), .is_post = attribute(node, "method") == "post"});
}

// The form owner (HTML standard, 4.10.17.3): the element around it, unless it names another one,
// which may follow.
std::size_t PageReader::owner(GumboNode const& node, std::vector<Later>& later, std::size_t place) {
    if (has_attribute(node, "form")) later.push_back({place, attribute(node, "form")});
    return form_.value_or(std::string::npos);
}

void PageReader::add_button(GumboNode const& node) {
    if (attribute(node, "aria-hidden") == "true") return;
    page_.buttons_.push_back({.form = owner(node, buttons_elsewhere_, page_.buttons_.size()),
                              .name = attribute(node, "name"),
                              .text = collapsed(text_of(node)),
                              .is_disabled = has_attribute(node, "disabled")});
}

void PageReader::find_owners() {
    for (auto const& [place, id] : controls_elsewhere_) page_.controls_[place].form = forms_.at(id);
    for (auto const& [place, id] : buttons_elsewhere_) page_.buttons_[place].form = forms_.at(id);
}

// Value sanitisation (HTML standard, 4.10.5.1.2) and the text area's API value (4.10.11).
void PageReader::add_control(GumboNode const& node, std::string type, std::string value) {
    if (keeps_one_line(type)) value = text::strip_newlines(value);
    if (type == "textarea") value = text::normalize_newlines(value);
    ids_.push_back(attribute(node, "id"));
    page_.controls_.push_back(
        {.form = owner(node, controls_elsewhere_, page_.controls_.size()),
         .type = std::move(type),
         .name = attribute(node, "name"),
         .label = {},
         .group = group_,
         .value = std::move(value),
         .max_length = text::number_in<std::size_t>(attribute(node, "maxlength")),
         .is_disabled = has_attribute(node, "disabled"),
         .is_readonly = has_attribute(node, "readonly"),
         .is_checked = has_attribute(node, "checked"),
         .options = {},
         .is_multiple = has_attribute(node, "multiple")});
}

// The last one selected, or else the first, unless there may be several (HTML standard, 4.10.7).
void PageReader::add_option(GumboNode const& node) {
    auto& select = page_.controls_.back();
    auto const text = collapsed(text_of(node));
    auto const value = has_attribute(node, "value") ? attribute(node, "value") : text;
    bool const is_selected = has_attribute(node, "selected");
    if (select.is_multiple) {
        if (is_selected) select.selected.push_back(value);
    } else if (select.options.empty() || is_selected) {
        select.value = value;
    }
    select.options.emplace_back(value, text);
}

}  // namespace holdfast::testing
