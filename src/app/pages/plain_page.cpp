// SPDX-License-Identifier: MIT
#include "app/pages/plain_page.hpp"

#include <algorithm>
#include <functional>

#include <spdlog/spdlog.h>

#include <holdfast/forms/inputs/control_name.hpp>
#include <holdfast/text/messages/pages.hpp>
#include <holdfast/widgets/a.hpp>
#include <holdfast/widgets/button_style.hpp>
#include <holdfast/widgets/elements.hpp>
#include <holdfast/widgets/html5_page.hpp>

#include "app/views/default_page.hpp"

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

std::string label_of(Labels const& labels, std::string_view key) {
    auto const known = labels.find(key);
    return known != labels.end() ? known->second : std::string{key};
}

/// Sends the very same submission again.
class Resubmission : public Element {
public:
    Resubmission(Post const& post, Labels const& labels) : Element{"form"} {
        set_attribute("method", "post");
        set_attribute("action", post.address);
        set_attribute("data-resubmission", "");
        for (auto const& [name, text] : post.sent) {
            auto const control = ControlName::read(name);
            if (control && control->key.starts_with(secret_prefix)) {
                ask_again(name, label_of(labels, control->key.substr(secret_prefix.size())));
            } else {
                auto& input = add<VoidElement>("input");
                input.set_attribute("type", "hidden");
                input.set_attribute("name", name);
                input.set_attribute("value", text);
            }
        }
        auto& button = add<Element>("button", text::say<messages::try_again>());
        button.set_attribute("type", "submit");
        set_button_style(button, ButtonStyle::primary);
    }

private:
    void ask_again(std::string const& name, std::string const& label) {
        auto& group = add<Div>();
        group.add_class("mb-3");
        auto& shown =
            group.add<Element>("label", text::say<messages::to_be_typed_again>({{"label", label}}));
        shown.add_class("form-label");
        shown.set_attribute("for", name);
        auto& input = group.add<VoidElement>("input");
        input.set_attribute("type", "password");
        input.set_attribute("name", name);
        input.set_attribute("id", name);
        input.add_class("form-control");
    }
};

// Of an option its label, where the seal knows it.
std::string shown_text(Post const& post, std::string_view key, std::string const& text) {
    if (!post.opened) return text;
    auto const& [seal, digester] = *post.opened;
    auto const* const recorded = seal.base.find(key);
    if (recorded == nullptr) return text;
    return concurrency::label_then(*recorded, text, digester).value_or(text);
}

void add_typed_texts(Container& contents, Post const& post, Labels const& labels) {
    for (auto const& [key, text] : post.submission.pairs()) {
        if (!is_typed_text(key) || text.empty() || post.submission.is_secret(key)) continue;
        contents.add<TypedText>(label_of(labels, key), shown_text(post, key, text));
    }
}

void tell(Container& contents, ErrorLook const& look, Post const& post, Labels const& labels,
          PlainRefusal const& refusal) {
    contents.add<P>(text::say<messages::two_sentences>(
        {{"first", sentence(post.fate)}, {"second", refusal.advice}}));
    if (look.failure) add_report(contents, *look.failure);
    if (look.login && refusal.status == http::Status::unauthorized) {
        contents.add<P>()
            .add<A>(*look.login, text::say<messages::log_in>())
            .set_attribute("target", "_blank");
    }
    if (refusal.elsewhere) {
        contents.add<P>()
            .add<A>(*refusal.elsewhere, text::say<messages::go_there>())
            .set_attribute("target", "_blank");
    }
    if (refusal.try_again == TryAgain::useful)
        contents.add<Resubmission>(post, labels).add_class("mb-3");
    add_typed_texts(contents, post, labels);
    bool const is_there =
        post.route.definition != nullptr && refusal.status != http::Status::not_found;
    contents.add<A>(is_there ? post.address : Url{"/"}, is_there
                                                            ? text::say<messages::open_afresh>()
                                                            : text::say<messages::go_to_start>());
}

using Fill = std::function<void(Container&)>;

std::string rendered(std::unique_ptr<HTML5Page> const& page, Fill const& fill) {
    fill(page->slot("main"));
    return page->rendered();
}

// The application's own error page may be what went wrong.
std::string rendered(ErrorLook const& look, std::string title, Fill const& fill) {
    auto head = look.head;
    head.title = std::move(title);
    if (look.factory) {
        try {
            return rendered(look.factory(head), fill);
        } catch (std::exception const& exception) {
            spdlog::error("the application's error page: {}", exception.what());
        } catch (...) {
            spdlog::error("the application's error page: an exception of unknown type");
        }
    }
    return rendered(default_page(std::move(head)), fill);
}

}  // namespace

std::string advice(http::Status status) {
    switch (status) {
        case http::Status::not_found: return text::say<messages::address_may_be_misspelt>();
        case http::Status::unauthorized: return text::say<messages::for_those_logged_in>();
        case http::Status::forbidden: return text::say<messages::not_allowed>();
        case http::Status::method_not_allowed: return text::say<messages::not_in_that_way>();
        case http::Status::content_too_large: return text::say<messages::request_is_too_large>();
        case http::Status::unsupported_media_type: return text::say<messages::not_from_a_form>();
        case http::Status::misdirected_request: return text::say<messages::site_has_another_name>();
        case http::Status::service_unavailable: return text::say<messages::try_again_in_a_moment>();
        case http::Status::internal_server_error:
            return text::say<messages::mistake_was_recorded>();
        case http::Status::bad_request: return text::say<messages::cannot_be_understood>();
        default: return text::say<messages::request_was_refused>();
    }
}

std::string plain_page(ErrorLook const& look, Post const& post, Labels const& labels,
                       PlainRefusal const& refusal) {
    return rendered(look, refusal.headline,
                    [&](Container& contents) { tell(contents, look, post, labels, refusal); });
}

std::string error_page(ErrorLook const& look, http::Status status, std::string_view text) {
    return rendered(look, text::say(http::reason(status)), [&](Container& contents) {
        contents.add<P>(std::string{text});
        if (look.failure) add_report(contents, *look.failure);
        if (look.login && status == http::Status::unauthorized) {
            contents.add<P>().add<A>(*look.login, text::say<messages::log_in>());
        }
        if (look.start) contents.add<A>(*look.start, text::say<messages::go_to_start>());
    });
}

std::string link_page(ErrorLook const& look, std::string_view headline, Url const& location) {
    return rendered(look, std::string{headline}, [&](Container& contents) {
        contents.add<A>(location, text::say<messages::go_on>());
    });
}

}  // namespace holdfast
