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

std::string label_of(Post const& post, std::string_view key) {
    auto const* const recorded = post.opened ? post.opened->seal.base.find(key) : nullptr;
    return recorded != nullptr ? recorded->label : std::string{key};
}

/// Sends the very same submission again.
class Resubmission : public Element {
public:
    explicit Resubmission(Post const& post) : Element{"form"} {
        set_attribute("method", "post");
        set_attribute("action", post.address.text());
        set_attribute("data-resubmission", "");
        for (auto const& [name, text] : post.sent) {
            auto const control = ControlName::read(name);
            if (control && control->key.starts_with(secret_prefix)) {
                ask_again(name, label_of(post, control->key.substr(secret_prefix.size())));
            } else {
                auto& input = add<VoidElement>("input");
                input.set_attribute("type", "hidden");
                input.set_attribute("name", name);
                input.set_attribute("value", text);
            }
        }
        auto& button = add<Element>("button", "Try again");
        button.set_attribute("type", "submit");
        button.add_class("btn");
        button.add_class("btn-primary");
    }

private:
    void ask_again(std::string const& name, std::string const& label) {
        auto& group = add<Div>();
        group.add_class("mb-3");
        auto& shown = group.add<Element>("label", label + " (to be typed again)");
        shown.add_class("form-label");
        shown.set_attribute("for", name);
        auto& input = group.add<VoidElement>("input");
        input.set_attribute("type", "password");
        input.set_attribute("name", name);
        input.set_attribute("id", name);
        input.add_class("form-control");
    }
};

void add_typed_texts(Container& contents, Post const& post) {
    for (auto const& [key, text] : post.submission.pairs()) {
        if (!is_typed_text(key) || text.empty() || post.submission.is_secret(key)) continue;
        contents.add<TypedText>(label_of(post, key), text);
    }
}

}  // namespace

std::string advice(http::Status status) {
    switch (status) {
        case http::Status::not_found: return "The address may be misspelt, or the page is gone.";
        case http::Status::unauthorized: return "This page is for those who are logged in.";
        case http::Status::forbidden: return "You are not allowed to do this, or not from there.";
        case http::Status::method_not_allowed: return "This page cannot be used in that way.";
        case http::Status::service_unavailable: return "Please try again in a moment.";
        case http::Status::internal_server_error: return "It is our mistake, and it was recorded.";
        default: return "What was sent cannot be understood. Nothing was saved.";
    }
}

std::string plain_page(PageHead head, Post const& post, PlainRefusal const& refusal,
                       std::optional<Url> const& login) {
    head.title = refusal.headline;
    auto const page = default_page(std::move(head));
    auto& contents = page->slot("main");
    contents.add<P>(refusal.advice);
    if (login && refusal.status == http::Status::unauthorized) {
        contents.add<P>().add<A>(*login, "Log in").set_attribute("target", "_blank");
    }
    if (refusal.try_again == TryAgain::useful) contents.add<Resubmission>(post).add_class("mb-3");
    add_typed_texts(contents, post);
    contents.add<A>(post.definition != nullptr ? post.address : Url{"/"}, "Open the page afresh");
    return page->rendered();
}

std::string error_page(PageHead head, http::Status status, std::string_view text,
                       std::optional<Url> const& login) {
    head.title = std::string{http::reason(status)};
    auto const page = default_page(std::move(head));
    auto& contents = page->slot("main");
    contents.add<P>(std::string{text});
    if (login && status == http::Status::unauthorized) {
        contents.add<P>().add<A>(*login, "Log in");
    }
    contents.add<A>(Url{"/"}, "Go to the start");
    return page->rendered();
}

}  // namespace holdfast
