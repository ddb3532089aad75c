// SPDX-License-Identifier: MIT
#include "app/dispatch/submitted_page.hpp"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <utility>

#include <holdfast/app/session/session.hpp>
#include <holdfast/forms/inputs/button_input.hpp>
#include <holdfast/text/messages/pages.hpp>
#include <holdfast/text/messages/refusals.hpp>

#include "app/outbox/open_outbox.hpp"
#include "app/submission/refusal.hpp"
#include "forms/attach.hpp"

namespace holdfast {

SubmittedPage::SubmittedPage(concurrency::Keyring const& keyring, ApplicationOptions const& options,
                             sql::Transaction& transaction, Session session, Post const& post)
    : post_{post},
      transaction_{transaction},
      view_{keyring,
            {.user = post.user.id,
             .address = post.address,
             .now = transaction.now(),
             .most_bytes = options.most_bytes,
             .most_fields = options.most_fields,
             .submitted = &post.opened->seal},
            nullptr,
            post.route,
            transaction,
            std::move(session)},
      page_{UserInterface::build(*post.route.definition, view_, {})},
      location_{post.address} {
    find_form();
    find_button();
    submitted_ = std::make_unique<SubmittedForm>(*form_, post.submission, *post.opened);
}

void SubmittedPage::find_form() {
    auto const forms = attach(*page_);
    auto const found = std::ranges::find(forms, post_.submission.form(), &Form::key);
    if (found == forms.end()) {
        throw PlainRefusal{.status = http::Status::conflict,
                           .headline = text::say<messages::submitted_form_is_gone>(),
                           .advice = text::say<messages::text_is_below>()};
    }
    form_ = *found;
    if (form_->repetition() != post_.opened->seal.repetition) throw conflict();
}

void SubmittedPage::find_button() {
    auto const pressed = post_.submission.pressed();
    if (pressed.size() != 1) throw MalformedSubmission{};
    button_ = form_->button(pressed.front());
    if (button_ != nullptr && button_->availability() == Availability::enabled) return;
    auto const* const recorded = post_.opened->seal.base.find(pressed.front());
    bool const could_be_pressed = recorded != nullptr &&
                                  recorded->kind == concurrency::ParticipantKind::button &&
                                  recorded->availability == Availability::enabled;
    if (could_be_pressed) throw conflict();
    throw FormRefusal{.cause = RefusalCause::forbidden,
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

void SubmittedPage::prepare(SlowWorks const& done) const {
    auto const& preparations = button_->event().preparations();
    if (done.empty() && !preparations.empty()) {
        sql::CommitBarrier const barrier{transaction_};
        SlowWorks works;
        for (auto const& preparation : preparations) works.push_back(preparation->ask());
        throw SlowWorkAsked{std::move(works)};
    }
    if (done.size() != preparations.size()) {
        throw std::logic_error{"the event " + button_->event().key() +
                               " asks for more or less than before"};
    }
    for (std::size_t i = 0; i < done.size(); ++i) preparations[i]->take(*done[i]);
}

void SubmittedPage::fire(Deliverers const& deliverers) {
    sql::CommitBarrier const barrier{transaction_};
    auto const& seal = post_.opened->seal;
    std::optional<OpenOutbox> open;  // without a claim a message would have no key of its own
    if (seal.repetition == Repetition::recognised) {
        open.emplace(view_.outbox(), seal.instance, deliverers);
    }
    button_->event().fire();
    if (auto target = form_->target(button_->event()); target && !target->leads_nowhere()) {
        location_ = std::move(*target);
    }
    auto const change = view_.session().change();
    bool const other_user = view_.user() != post_.user || change == Session::Change::logged_out;
    if (other_user && form_->repetition() == Repetition::recognised) {
        throw std::logic_error{"the form " + form_->key() +
                               " logs in or out, and so is one whose submissions run again"};
    }
}

}  // namespace holdfast
