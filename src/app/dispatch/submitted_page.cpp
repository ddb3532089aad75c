// SPDX-License-Identifier: MIT
#include "app/dispatch/submitted_page.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include <holdfast/app/session/session.hpp>
#include <holdfast/fields/field_violation.hpp>
#include <holdfast/forms/inputs/button_input.hpp>
#include <holdfast/text/messages/pages.hpp>
#include <holdfast/text/messages/refusals.hpp>

#include "app/outbox/open_outbox.hpp"
#include "forms/attach.hpp"

namespace holdfast {

SubmittedPage::SubmittedPage(ApplicationContext const& context, sql::Transaction& transaction,
                             Session session, Post const& post)
    : post_{post},
      transaction_{transaction},
      view_{context.keyring,
            {.user = post.user.id,
             .address = post.address,
             .now = transaction.now(),
             .most_bytes = context.options.most_bytes,
             .most_fields = context.options.most_fields,
             .submitted = &post.opened->seal},
            nullptr,
            post.route,
            transaction,
            std::move(session)},
      page_{UserInterface::build(*post.route.definition, view_, {})},
      location_{post.address} {}

std::optional<Ending> SubmittedPage::find_form_and_button() {
    if (auto ending = find_form()) return ending;
    if (auto ending = find_button()) return ending;
    submitted_ = std::make_unique<SubmittedForm>(*form_, post_.submission, *post_.opened);
    return {};
}

std::optional<Ending> SubmittedPage::find_form() {
    auto const forms = attach(*page_);
    auto const found = std::ranges::find(forms, post_.submission.form(), &Form::key);
    if (found == forms.end()) {
        return PlainRefusal{.status = http::Status::conflict,
                            .headline = text::say<messages::submitted_form_is_gone>(),
                            .advice = text::say<messages::text_is_below>()};
    }
    form_ = *found;
    if (form_->repetition() != post_.opened->seal.repetition) return conflict();
    return {};
}

std::optional<Ending> SubmittedPage::find_button() {
    auto const pressed = post_.submission.pressed();
    if (pressed.size() != 1) return MalformedSubmission{};
    button_ = form_->button(pressed.front());
    if (button_ != nullptr && button_->availability() == Availability::enabled) return {};
    auto const* const recorded = post_.opened->seal.base.find(pressed.front());
    bool const could_be_pressed = recorded != nullptr &&
                                  recorded->kind == concurrency::ParticipantKind::button &&
                                  recorded->availability == Availability::enabled;
    if (could_be_pressed) return conflict();
    return FormRefusal{.cause = RefusalCause::forbidden,
                       .headline = recorded != nullptr
                                       ? text::say<messages::button_is_forbidden>(
                                             {{"label", recorded->label}})
                                       : text::say<messages::some_button_is_forbidden>()};
}

// Nothing was saved by a login or a logout.
std::string SubmittedPage::said() const {
    bool const saves = form_->repetition() == Repetition::recognised;
    return view_.said().value_or(saves ? text::say<messages::saved>() : "");
}

std::optional<SlowWorkAsked> SubmittedPage::prepare(SlowWorks const& done) const {
    auto const& preparations = button_->event().preparations();
    if (done.empty() && !preparations.empty()) {
        sql::CommitBarrier const barrier{transaction_};
        SlowWorks works;
        for (auto const& preparation : preparations) works.push_back(preparation->ask());
        return SlowWorkAsked{std::move(works)};
    }
    if (done.size() != preparations.size()) {
        throw std::logic_error{"the event " + button_->event().key() +
                               " asks for more or less than before"};
    }
    for (std::size_t i = 0; i < done.size(); ++i) preparations[i]->take(*done[i]);
    return {};
}

// A value that the event refuses is shown at its input, like one that breaks a constraint.
std::optional<FormRefusal> SubmittedPage::fire_event() const {
    try {
        button_->event().fire();
        return {};
    } catch (FieldViolation const& violation) {
        auto const inputs = form_->inputs();
        auto const found =
            std::ranges::find(inputs, violation.place(),
                              [](PrimitiveInput const* it) { return it->field().place(); });
        if (found == inputs.end()) throw;
        auto const& field = (*found)->field();
        return FormRefusal{.cause = RefusalCause::constraint,
                           .headline = text::say<messages::please_correct>(),
                           .violations = {{(*found)->key(), violation.message_for(field.label())}}};
    }
}

std::optional<FormRefusal> SubmittedPage::fire(Deliverers const& deliverers) {
    sql::CommitBarrier const barrier{transaction_};
    auto const& seal = post_.opened->seal;
    std::optional<OpenOutbox> open;  // without a claim a message would have no key of its own
    if (seal.repetition == Repetition::recognised) {
        open.emplace(view_.outbox(), seal.instance, deliverers);
    }
    if (auto refusal = fire_event()) return refusal;
    if (auto target = form_->target(button_->event()); target && !target->leads_nowhere()) {
        location_ = std::move(*target);
    }
    auto const change = view_.session().change();
    bool const other_user = view_.user() != post_.user || change == Session::Change::logged_out;
    if (other_user && form_->repetition() == Repetition::recognised) {
        throw std::logic_error{"the form " + form_->key() +
                               " logs in or out, and so is one whose submissions run again"};
    }
    return {};
}

}  // namespace holdfast
