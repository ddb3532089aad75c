// SPDX-License-Identifier: MIT
#include "app/submitted_form.hpp"

#include <algorithm>

#include <holdfast/concurrency/compare.hpp>
#include <holdfast/forms/attach.hpp>
#include <holdfast/forms/control_name.hpp>

#include "app/refusal.hpp"

namespace holdfast {
namespace {

FormRefusal conflict() {
    return {.cause = RefusalCause::conflict,
            .headline = "Some data changed since you opened this page"};
}

}  // namespace

SubmittedForm::SubmittedForm(UserInterface const& user_interface,
                             concurrency::Keyring const& keyring, sql::Transaction& transaction,
                             Post const& post)
    : post_{post},
      view_{keyring,
            {.user = post.user.id, .address = post.address, .now = transaction.now()},
            nullptr,
            transaction,
            post.user},
      page_{user_interface.build(*post.definition, view_, {})} {
    find_form(post);
    find_button();
}

void SubmittedForm::find_form(Post const& post) {
    auto const forms = attach(*page_);
    auto const found = std::ranges::find(forms, post.submission.form(), &Form::key);
    if (found == forms.end()) {
        throw PlainRefusal{.status = http::Status::conflict,
                           .headline = "The form that you submitted is no longer on this page",
                           .advice = "Nothing was saved. What you typed is below."};
    }
    form_ = *found;
}

void SubmittedForm::find_button() {
    auto const pressed = post_.submission.pressed();
    if (pressed.size() != 1) throw MalformedSubmission{};
    button_ = form_->button(pressed.front());
    if (button_ == nullptr || button_->availability() != Availability::enabled) throw conflict();
}

bool SubmittedForm::touched(PrimitiveInput const& input) const {
    auto const texts = post_.submission.texts(input.key());
    auto const* const recorded = post_.opened->seal.base.find(input.key());
    return recorded != nullptr && !texts.empty() && !post_.submission.takes_current(input.key()) &&
           concurrency::touched(*recorded, texts.front(), post_.opened->digester);
}

void SubmittedForm::check() const {
    auto const& [seal, digester] = *post_.opened;
    if (!concurrency::compare(seal.base, form_->participants(), digester).empty()) throw conflict();

    // An input that ignores concurrent change may have been disabled or have gone all the same:
    // then what was typed there has no place to be saved, and must not be lost in silence.
    for (auto const& recorded : seal.base.entries()) {
        if (recorded.comparison == concurrency::Comparison::compared) continue;
        auto const texts = post_.submission.texts(recorded.key);
        if (texts.empty() || !concurrency::touched(recorded, texts.front(), digester)) continue;
        auto const input = std::ranges::find(form_->inputs(), recorded.key, &PrimitiveInput::key);
        bool const writable =
            input != form_->inputs().end() && (*input)->availability() == Availability::enabled;
        if (!writable) throw conflict();
    }
}

void SubmittedForm::validate() const {
    FormRefusal refusal{.cause = RefusalCause::invalid,
                        .headline = "Please correct what is marked below"};
    for (auto const* const input : form_->inputs()) {
        if (input->availability() == Availability::disabled) continue;
        auto const* const recorded = post_.opened->seal.base.find(input->key());
        auto const texts = post_.submission.texts(input->key());
        bool const was_sent =
            recorded != nullptr && recorded->availability == Availability::enabled;
        if (texts.size() != (was_sent ? 1 : 0)) throw MalformedSubmission{};
        auto const text = touched(*input) ? input->echo(texts.front()) : input->field().canonical();
        if (auto violation = input->field().violation(text)) {
            refusal.violations.emplace_back(input->key(), std::move(*violation));
        }
    }
    if (!refusal.violations.empty()) throw refusal;
}

void SubmittedForm::apply() const {
    for (auto const* const input : form_->inputs()) {
        if (input->availability() == Availability::disabled || !touched(*input)) continue;
        auto const texts = post_.submission.texts(input->key());
        input->field().store(input->echo(texts.front()));
    }
}

void SubmittedForm::fire() const {
    button_->event().fire();
}

Url SubmittedForm::location() const {
    auto const* const target = form_->target(button_->event().name());
    return target != nullptr ? *target : post_.address;
}

}  // namespace holdfast
