// SPDX-License-Identifier: MIT
#include "forms/checking/submitted_form.hpp"

#include <algorithm>
#include <utility>

#include <holdfast/concurrency/echo.hpp>
#include <holdfast/concurrency/line_merge.hpp>
#include <holdfast/forms/inputs/control_name.hpp>
#include <holdfast/text/messages/changes.hpp>
#include <holdfast/text/messages/refusals.hpp>

#include "forms/rows/removal_input.hpp"
#include "forms/submission/lost_options.hpp"

namespace holdfast {

FormRefusal conflict() {
    return {.cause = RefusalCause::conflict, .headline = text::say<messages::some_data_changed>()};
}

SubmittedForm::SubmittedForm(Form& form, Submission const& submission,
                             concurrency::OpenedSeal const& opened)
    : form_{form},
      submission_{submission},
      opened_{opened},
      inputs_{form.inputs(), submission, &opened} {
    set_rows_aside();
}

void SubmittedForm::set_rows_aside() {
    for (auto const* const row : form_.rows()) {
        bool const is_wanted = this->is_wanted(*row);
        if (!is_wanted) set_aside(*row);
        if (is_wanted && row->is_new()) added_rows_.push_back(row);
        if (!is_wanted && !row->is_new()) removed_rows_.push_back(row);
    }
}

// Of a row that is to be removed only that counts, and a blank row without a text is no object.
void SubmittedForm::set_aside(FormRow const& row) {
    for (auto const* const input : row.inputs()) {
        auto& submitted = *inputs_.find(input->key());
        submitted.is_of_removed_row = !row.is_new();
        submitted.is_set_aside = input != row.removal();
    }
}

bool SubmittedForm::is_wanted(FormRow const& row) const {
    if (row.is_new()) return gives(row);
    if (row.removal() == nullptr) return true;
    auto const& removal = *inputs_.find(row.removal()->key());
    bool const is_asked = removal.is_enabled() && removal.is_touched();
    return !is_asked || removal.text() != concurrency::ticked_text;
}

bool SubmittedForm::gives(FormRow const& row) const {
    return std::ranges::any_of(row.inputs(), [this](PrimitiveInput const* input) {
        return inputs_.find(input->key())->gives();
    });
}

std::optional<FormRefusal> SubmittedForm::check() {
    if (auto refusal = refuse_without_rights()) return refusal;
    passed_ = concurrency::compare(opened_.seal.base, form_.participants(), opened_.digester);
    std::erase_if(passed_, [](concurrency::Change const& change) {
        return change.comparison == concurrency::Comparison::ignored;
    });
    bool const merging = form_.concurrency_policy() == ConcurrencyPolicy::merge;
    for (auto& change : passed_) {
        if (!merging || !passes(change)) return conflict();
        if (!merged_.contains(change.key)) continue;
        change.label = text::say<messages::merged_with_yours>({{"label", change.label}});
        change.now->text.reset();
    }
    bool const is_as_meant = std::ranges::all_of(inputs_.all(), [this](auto const& input) {
        return means_what_it_meant(input);
    });
    if (!has_place_for_ignored_texts() || !is_as_meant) return conflict();
    return {};
}

// Browsers send nothing for a control that is disabled or was never there.
std::optional<FormRefusal> SubmittedForm::refuse_without_rights() const {
    for (auto const& [key, text] : submission_.pairs()) {
        if (!is_typed_text(key) || key.starts_with(kept_prefix)) continue;
        auto const* const recorded = opened_.seal.base.find(key);
        bool const is_input =
            recorded != nullptr && recorded->kind == concurrency::ParticipantKind::input;
        if (is_input && recorded->availability == Availability::enabled) continue;
        return FormRefusal{.cause = RefusalCause::forbidden,
                           .headline = is_input ? text::say<messages::input_is_forbidden>(
                                                      {{"label", recorded->label}})
                                                : text::say<messages::some_input_is_forbidden>()};
    }
    return {};
}

// Policy `merge`: an untouched input may have changed, and a touched one to the same value.
bool SubmittedForm::passes(concurrency::Change const& change) {
    auto* const changed = inputs_.find(change.key);
    bool const value_only = change.kind == concurrency::ParticipantKind::input && change.then &&
                            change.now && change.then->availability == change.now->availability;
    if (changed == nullptr || !value_only || changed->is_of_removed_row) return false;
    return !changed->is_touched() || changed->input->shows_as_present(*changed->typed) ||
           merges(*changed);
}

bool SubmittedForm::merges(SubmittedInput& changed) {
    auto const& input = *changed.input;
    auto const base = changed.recorded->echo.whole();
    if (input.merging() == Merging::none || !base) return false;
    auto merged =
        concurrency::merge_lines(*base, *changed.typed, input.echo(input.field().canonical()));
    if (!merged) return false;
    changed.typed = std::move(*merged);
    merged_.insert(input.key());
    return true;
}

// An input that ignores concurrent change may have been disabled or have gone all the same: then
// what was typed there, unless its user gave it up, has no place to be saved, and must not be lost
// in silence.
bool SubmittedForm::has_place_for_ignored_texts() const {
    return std::ranges::all_of(opened_.seal.base.entries(), [this](auto const& recorded) {
        bool const is_compared = recorded.comparison == concurrency::Comparison::compared;
        if (is_compared || submission_.takes_current(recorded.key)) return true;
        auto const text = submission_.text(recorded.key, &recorded);
        if (!text || !concurrency::touched(recorded, *text, opened_.digester)) return true;
        auto const* const ignoring = inputs_.find(recorded.key);
        return ignoring != nullptr && ignoring->is_enabled();
    });
}

// The option that its user chose or left must still be on offer under the label that he saw.
bool SubmittedForm::means_what_it_meant(SubmittedInput const& submitted) const {
    auto const& input = *submitted.input;
    if (!input.options() || !submitted.is_enabled() || submitted.recorded == nullptr) return true;
    auto const& recorded = *submitted.recorded;
    if (submitted.is_touched()) {
        return lost_options(input, recorded, submitted.typed, opened_.digester).empty();
    }
    return recorded.comparison == concurrency::Comparison::ignored ||
           lost_options(input, recorded, {}, opened_.digester).empty();
}

// The values that the fields of all enabled inputs are going to have.
Proposal SubmittedForm::proposal() const {
    Proposal proposal;
    for (auto const& submitted : inputs_.all()) {
        if (!submitted.is_enabled() || submitted.is_set_aside) continue;
        proposal.propose(submitted.input->field().place(), submitted.text());
    }
    return proposal;
}

bool SubmittedForm::is_well_formed() const {
    return std::ranges::all_of(inputs_.all(), [](SubmittedInput const& submitted) {
        return !submitted.is_enabled() || submitted.is_well_formed;
    });
}

std::optional<FormRefusal> SubmittedForm::validate() const {
    auto const proposed = proposal();
    FormRefusal refusal{.cause = RefusalCause::invalid,
                        .headline = text::say<messages::please_correct>()};
    for (auto const& submitted : inputs_.all()) {
        if (!submitted.is_enabled() || submitted.is_set_aside) continue;
        if (auto violation = submitted.input->violation_of(submitted.text(), proposed)) {
            refusal.violations.emplace_back(submitted.input->key(), std::move(*violation));
        }
    }
    if (!refusal.violations.empty()) return refusal;
    if (has_room()) return {};
    return FormRefusal{.cause = RefusalCause::invalid,
                       .headline = text::say<messages::no_room_for_rows>()};
}

// Else nobody could take the rows away again.
bool SubmittedForm::has_room() const {
    std::size_t typed = 0;
    for (auto const* const row : added_rows_) {
        for (auto const* const input : row->inputs()) {
            typed += inputs_.find(input->key())->text().size();
        }
    }
    return form_.has_room_for(added_rows_, removed_rows_, typed);
}

void SubmittedForm::apply() const {
    for (auto const& submitted : inputs_.all()) {
        if (!submitted.is_enabled() || submitted.is_set_aside || !submitted.is_touched()) continue;
        auto& input = *submitted.input;
        if (!input.shows_as_present(*submitted.typed)) input.field().store(*submitted.typed);
    }
    for (auto const* const row : added_rows_) row->hand_over();
}

}  // namespace holdfast
