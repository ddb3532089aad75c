// SPDX-License-Identifier: MIT
#include "app/plain_page.hpp"

#include <algorithm>

#include <holdfast/forms/control_name.hpp>
#include <holdfast/widgets/a.hpp>
#include <holdfast/widgets/elements.hpp>
#include <holdfast/widgets/html5_page.hpp>

#include "app/default_page.hpp"

namespace holdfast {
namespace {

/// Shows one text so that it can be read and copied whole.
class TypedText : public Div {
public:
    TypedText(std::string const& label, std::string const& text) {
        add_class("holdfast-typed");
        add_class("mb-3");
        add<P>(label).add_class("mb-1");
        auto& shown = add<Pre>(text);
        shown.add_class("holdfast-text");
        shown.set_attribute("tabindex", "0");
        shown.set_attribute("role", "group");
        shown.set_attribute("aria-label", label);
    }
};

/// Sends the very same submission again.
class Resubmission : public Element {
public:
    explicit Resubmission(Post const& post) : Element{"form"} {
        set_attribute("method", "post");
        set_attribute("action", post.address.text());
        for (auto const& [name, text] : post.sent) {
            auto& input = add<VoidElement>("input");
            input.set_attribute("type", "hidden");
            input.set_attribute("name", name);
            input.set_attribute("value", text);
        }
        auto& button = add<Element>("button", "Try again");
        button.set_attribute("type", "submit");
        button.add_class("btn");
        button.add_class("btn-primary");
    }
};

std::string label_of(Post const& post, std::string const& key) {
    auto const* const recorded = post.opened ? post.opened->seal.base.find(key) : nullptr;
    return recorded != nullptr ? recorded->label : key;
}

void add_typed_texts(Container& contents, Post const& post) {
    for (auto const& [key, text] : post.submission.pairs()) {
        bool const is_text = !key.starts_with(event_prefix) && !key.starts_with(choice_prefix);
        if (!is_text || text.empty()) continue;
        contents.add<TypedText>(label_of(post, key), text);
    }
}

}  // namespace

std::string advice(http::Status status) {
    switch (status) {
        case http::Status::not_found: return "The address may be misspelt, or the page is gone.";
        case http::Status::forbidden: return "You are not allowed to do this, or not from there.";
        case http::Status::method_not_allowed: return "This page cannot be used in that way.";
        case http::Status::service_unavailable: return "Please try again in a moment.";
        case http::Status::internal_server_error: return "It is our mistake, and it was recorded.";
        default: return "What was sent cannot be understood. Nothing was saved.";
    }
}

std::string plain_page(PageHead head, Post const& post, PlainRefusal const& refusal) {
    head.title = refusal.headline;
    auto const page = default_page(std::move(head));
    auto& contents = page->slot("main");
    contents.add<P>(refusal.advice);
    if (refusal.try_again == TryAgain::useful) contents.add<Resubmission>(post).add_class("mb-3");
    add_typed_texts(contents, post);
    contents.add<A>(post.definition != nullptr ? post.address : Url{"/"}, "Open the page afresh");
    return page->rendered();
}

std::string error_page(PageHead head, http::Status status) {
    head.title = std::string{http::reason(status)};
    auto const page = default_page(std::move(head));
    auto& contents = page->slot("main");
    contents.add<P>(advice(status));
    contents.add<A>(Url{"/"}, "Go to the start");
    return page->rendered();
}

}  // namespace holdfast
