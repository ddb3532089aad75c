// SPDX-License-Identifier: MIT
#include "app/dispatch/submitted_form.hpp"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <utility>

#include <holdfast/concurrency/echo.hpp>
#include <holdfast/concurrency/line_merge.hpp>
#include <holdfast/forms/attach.hpp>
#include <holdfast/forms/inputs/control_name.hpp>
#include <holdfast/forms/refusal/lost_options.hpp>

#include "app/outbox/open_outbox.hpp"
#include "app/submission/refusal.hpp"

namespace holdfast {
namespace {

FormRefusal conflict() {
    return {.cause = RefusalCause::conflict,
            .headline = "Some data changed since you opened this page"};
}

}  // namespace

SubmittedForm::SubmittedForm(concurrency::Keyring const& keyring, ApplicationOptions const& options,
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
    set_rows_aside();
}

void SubmittedForm::find_form() {
    auto const forms = attach(*page_);
    auto const found = std::ranges::find(forms, post_.submission.form(), &Form::key);
    if (found == forms.end()) {
        throw PlainRefusal{.status = http::Status::conflict,
                           .headline = "The form that you submitted is no longer on this page",
                           .advice = text_is_below};
    }
    form_ = *found;
    if (form_->repetition() != post_.opened->seal.repetition) throw conflict();
}

void SubmittedForm::find_button() {
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
                      .headline = (recorded != nullptr ? recorded->label : "What was pressed") +
                                  " cannot be pressed by you; nothing was saved"};
}

bool SubmittedForm::touched(PrimitiveInput const& input) const {
    auto const* const recorded = post_.opened->seal.base.find(input.key());
    auto const text = post_.submission.text(input.key(), recorded);
    return recorded != nullptr && text && !post_.submission.takes_current(input.key()) &&
           concurrency::touched(*recorded, *text, post_.opened->digester);
}

// Of a row that is to be removed only that counts, and a blank row without a text is no object.
void SubmittedForm::set_rows_aside() {
    for (auto const* const row : form_->rows()) {
        if (is_wanted(*row)) {
            if (row->is_new()) added_rows_.push_back(row);
            continue;
        }
        for (auto const* const input : row->inputs()) {
            if (!row->is_new()) of_removed_rows_.insert(input);
            if (input != row->removal()) set_aside_.insert(input);
        }
    }
}

bool SubmittedForm::is_wanted(FormRow const& row) const {
    auto const is_given = [this](PrimitiveInput const* input) { return gives(*input); };
    if (row.is_new()) return std::ranges::any_of(row.inputs(), is_given);
    auto const* const removal = row.removal();
    bool const is_asked =
        removal != nullptr && removal->availability() == Availability::enabled && touched(*removal);
    return !is_asked || text_of(*removal) != concurrency::ticked_text;
}

// A preset that was taken out, or typed again, is nothing.
bool SubmittedForm::gives(PrimitiveInput const& input) const {
    if (!touched(input)) return false;
    auto const text = text_of(input);
    if (input.shows_as_present(text)) return false;
    bool const is_one_option = input.options() && input.absence() != Absence::empty_set;
    return is_one_option ? !text.empty() : input.field().is_given(text);
}

// What is stored and validated: a text that was merged or typed, or else the present value.
std::string SubmittedForm::text_of(PrimitiveInput const& input) const {
    if (auto const merged = merged_.find(input.key()); merged != merged_.end()) {
        return merged->second;
    }
    if (!touched(input)) return input.field().canonical();
    auto const* const recorded = post_.opened->seal.base.find(input.key());
    return input.read(*post_.submission.text(input.key(), recorded));
}

// Browsers send nothing for a control that is disabled or was never there.
void SubmittedForm::require_rights() const {
    for (auto const& [key, text] : post_.submission.pairs()) {
        if (!is_typed_text(key) || key.starts_with(kept_prefix)) continue;
        auto const* const recorded = post_.opened->seal.base.find(key);
        bool const is_input =
            recorded != nullptr && recorded->kind == concurrency::ParticipantKind::input;
        if (is_input && recorded->availability == Availability::enabled) continue;
        throw FormRefusal{.cause = RefusalCause::forbidden,
                          .headline = (is_input ? recorded->label : "Something that was sent") +
                                      " cannot be changed by you; nothing was saved"};
    }
}

void SubmittedForm::check() {
    require_rights();
    auto const& [seal, digester] = *post_.opened;
    passed_ = concurrency::compare(seal.base, form_->participants(), digester);
    bool const merging = form_->concurrency_policy() == ConcurrencyPolicy::merge;
    std::erase_if(passed_, [](concurrency::Change const& change) {
        return change.comparison == concurrency::Comparison::ignored;
    });
    for (auto& change : passed_) {
        if (!merging || !passes(change)) throw conflict();
        if (!merged_.contains(change.key)) continue;
        change.label += " (together with yours)";
        change.now->text.reset();
    }
    require_place_for_ignored_texts();
    require_options_as_chosen();
}

// Policy `merge`: an untouched input may have changed, and a touched one to the same value.
bool SubmittedForm::passes(concurrency::Change const& change) {
    auto const* const changed = form_->input(change.key);
    bool const value_only = change.kind == concurrency::ParticipantKind::input && change.then &&
                            change.now && change.then->availability == change.now->availability;
    if (changed == nullptr || !value_only || of_removed_rows_.contains(changed)) return false;
    return !touched(*changed) || changed->shows_as_present(text_of(*changed)) || merges(*changed);
}

bool SubmittedForm::merges(PrimitiveInput const& input) {
    auto const base = post_.opened->seal.base.find(input.key())->echo.whole();
    if (input.merging() == Merging::none || !base) return false;
    auto merged =
        concurrency::merge_lines(*base, text_of(input), input.echo(input.field().canonical()));
    if (!merged) return false;
    merged_.emplace(input.key(), std::move(*merged));
    return true;
}

// An input that ignores concurrent change may have been disabled or have gone all the same: then
// what was typed there, unless its user gave it up, has no place to be saved, and must not be lost
// in silence.
void SubmittedForm::require_place_for_ignored_texts() const {
    auto const& [seal, digester] = *post_.opened;
    for (auto const& recorded : seal.base.entries()) {
        if (recorded.comparison == concurrency::Comparison::compared) continue;
        auto const text = post_.submission.text(recorded.key, &recorded);
        if (!text || !concurrency::touched(recorded, *text, digester)) continue;
        if (post_.submission.takes_current(recorded.key)) continue;
        auto const* const ignoring = form_->input(recorded.key);
        bool const writable =
            ignoring != nullptr && ignoring->availability() == Availability::enabled;
        if (!writable) throw conflict();
    }
}

void SubmittedForm::require_options_as_chosen() const {
    for (auto const* const input : form_->inputs()) {
        bool const offers = input->options() && input->availability() == Availability::enabled;
        if (offers && !means_what_it_meant(*input)) throw conflict();
    }
}

// What its user chose, or left, must still be on offer under the label that he saw.
bool SubmittedForm::means_what_it_meant(PrimitiveInput const& input) const {
    auto const& [seal, digester] = *post_.opened;
    auto const* const recorded = seal.base.find(input.key());
    if (touched(input)) return lost_options(input, *recorded, text_of(input), digester).empty();
    bool const is_ignored =
        recorded == nullptr || recorded->comparison == concurrency::Comparison::ignored;
    return is_ignored || lost_options(input, *recorded, {}, digester).empty();
}

// What every enabled input's field is going to have.
Proposal SubmittedForm::proposal() const {
    Proposal proposal;
    for (auto const* const input : form_->inputs()) {
        if (input->availability() == Availability::disabled || is_set_aside(*input)) continue;
        proposal.propose(input->field().place(), text_of(*input));
    }
    return proposal;
}

void SubmittedForm::validate() const {
    auto const proposed = proposal();
    FormRefusal refusal{.cause = RefusalCause::invalid,
                        .headline = "Please correct what is marked below"};
    for (auto const* const input : form_->inputs()) {
        if (input->availability() == Availability::disabled) continue;
        auto const* const recorded = post_.opened->seal.base.find(input->key());
        bool const may_be_sent =
            recorded != nullptr && recorded->availability == Availability::enabled;
        bool const is_there = post_.submission.text(input->key(), recorded).has_value();
        bool const is_twice = input->absence() != concurrency::Absence::empty_set &&
                              post_.submission.texts(input->key()).size() > 1;
        if (is_there != may_be_sent || is_twice) throw MalformedSubmission{};
        if (is_set_aside(*input)) continue;
        if (auto violation = input->violation_of(text_of(*input), proposed)) {
            refusal.violations.emplace_back(input->key(), std::move(*violation));
        }
    }
    if (!refusal.violations.empty()) throw refusal;
    require_room();
}

// Else nobody could take the rows away again.
void SubmittedForm::require_room() const {
    std::vector<FormRow const*> removed;
    for (auto const* const row : form_->rows()) {
        if (!row->is_new() && !is_wanted(*row)) removed.push_back(row);
    }
    std::size_t typed = 0;
    for (auto const* const row : added_rows_) {
        for (auto const* const input : row->inputs()) typed += text_of(*input).size();
    }
    if (form_->has_room_for(added_rows_, removed, typed)) return;
    throw FormRefusal{.cause = RefusalCause::invalid,
                      .headline = "There is no room for more rows here, since more cannot be sent "
                                  "at once. Nothing was saved; remove rows first"};
}

std::vector<ExplainedViolation> SubmittedForm::explained_violations() const {
    return form_->explained_violations();
}

void SubmittedForm::apply() const {
    for (auto const* const input : form_->inputs()) {
        bool const is_used =
            input->availability() == Availability::enabled && !is_set_aside(*input);
        if (!is_used || !touched(*input)) continue;
        auto const text = text_of(*input);
        if (!input->shows_as_present(text)) input->field().store(text);
    }
    for (auto const* const row : added_rows_) row->hand_over();
}

// Nothing was saved by a login or a logout.
std::string SubmittedForm::said() const {
    bool const saves = form_->repetition() == Repetition::recognised;
    return view_.said().value_or(saves ? "Saved" : "");
}

void SubmittedForm::prepare(SlowWorks const& done) const {
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

void SubmittedForm::fire(Deliverers const& deliverers) {
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
