// SPDX-License-Identifier: MIT
// The part of a form that makes sure that its submission can be sent.
#include <algorithm>
#include <memory>
#include <ranges>

#include <holdfast/forms/form.hpp>
#include <holdfast/forms/inputs/button_input.hpp>
#include <holdfast/forms/inputs/control_name.hpp>
#include <holdfast/forms/rows/form_rows.hpp>
#include <holdfast/text/messages/refusals.hpp>
#include <holdfast/text/percent.hpp>

#include "forms/form_state.hpp"
#include "forms/inputs/input_state.hpp"
#include "forms/size/form_shortener.hpp"
#include "forms/size/submission_size.hpp"
#include "forms/size/text_room.hpp"
#include "forms/submission/refused_submission.hpp"
#include "text/number.hpp"

namespace holdfast {
namespace {

std::string shortened_rows(FormRows const& rows) {
    return std::string{shortened_rows_prefix} + rows.key();
}

std::string shortened_input(PrimitiveInput const& input) {
    return std::string{shortened_input_prefix} + input.key();
}

std::size_t count_in(concurrency::Recorded const& recorded) {
    return text::number_in<std::size_t>(recorded.value.whole().value_or("")).value_or(0);
}

}  // namespace

// A page that answers a submission, or is rebuilt to apply it, shows what that page showed.
void Form::shorten_as_recorded() {
    auto const* const base = context_.base_of(key_);
    if (base == nullptr) return;
    for (auto* const rows : state_->parts.row_lists) {
        if (auto const* const recorded = base->find(shortened_rows(*rows))) {
            rows->show_first(count_in(*recorded));
            rows->stop_adding();
        }
    }
    leave_out_hidden_rows(state_->parts);
    for (auto* const input : state_->parts.inputs) {
        if (base->find(shortened_input(*input)) != nullptr) input->set_too_large();
    }
}

void Form::add_shortened(std::vector<concurrency::Participant>& participants) const {
    auto const add = [&participants](std::string key, std::string value) {
        participants.push_back({.key = std::move(key),
                                .label = {},
                                .value = std::move(value),
                                .kind = concurrency::ParticipantKind::kept});
    };
    for (auto const* const rows : state_->parts.row_lists) {
        if (rows->shown_rows() == rows->saved_rows()) continue;
        add(shortened_rows(*rows), std::to_string(rows->shown_rows()));
    }
    for (auto const* const input : state_->parts.inputs) {
        if (input->is_too_large()) add(shortened_input(*input), {});
    }
}

SizeLimits Form::limits() const {
    return {.fields = context_.rendering().most_fields, .bytes = context_.rendering().most_bytes};
}

SubmissionSize Form::size() const {
    SubmissionSize size;
    size.add(seal_name(), state_->seal.size());
    size.add_inputs(state_->parts.inputs);
    size.add_button(state_->parts);
    for (auto const* const input : inputs_without_place()) {
        auto const name = kept_name({.key = input->key(), .label = {}, .text = {}});
        size.add(name, text::form_encoded_size(*input->state().typed));
    }
    if (!state_->report) return size;
    for (auto const& kept : state_->report->kept) {
        size.add(kept_name(kept), text::form_encoded_size(kept.text));
    }
    return size;
}

void Form::fit(concurrency::DatedInstance const& instance) {
    auto size = take_base(instance);
    if (!limits().hold(size)) size = shorten(instance);
    if (!state_->is_too_large) limit_input(size);
}

// There is no seal of what cannot be sent for its inputs alone.
SubmissionSize Form::take_base(concurrency::DatedInstance const& instance) {
    state_->seal.clear();
    auto size = this->size();
    if (!limits().hold(size)) return size;
    state_->seal = context_.seal(key_, instance, repetition_, participants());
    size.bytes += state_->seal.size();
    return size;
}

// Some room stays free for what a refused page has more.
SubmissionSize Form::shorten(concurrency::DatedInstance const& instance) {
    if (state_->report && state_->report->cause == RefusalCause::row_added) {
        for (auto* const rows : state_->parts.row_lists) {
            if (rows->key() == context_.refused(key_)->submission.lists_to_add_to().front()) {
                rows->leave_out_blank_row();
            }
        }
        leave_out_hidden_rows(state_->parts);
        state_->report->headline = text::say<messages::no_room_for_row>();
        if (auto size = take_base(instance); limits().hold(size)) return size;
    }
    auto lower = limits();
    lower.bytes -= lower.bytes / (state_->report ? 32 : 8);
    FormShortener::Measure const measure = [&] { return take_base(instance); };
    bool const can_be_sent = FormShortener{state_->parts, lower, measure}.shorten();
    keep_texts_without_place();
    auto size = take_base(instance);
    if (!limits().hold(size) || !can_be_sent) give_up();
    return size;
}

// Into which something was typed that is not to be saved now.
std::vector<PrimitiveInput*> Form::inputs_without_place() const {
    std::vector<PrimitiveInput*> inputs;
    for (auto* const input : state_->parts.inputs) {
        if (input->is_too_large() && input->state().typed) inputs.push_back(input);
    }
    for (auto const* const row : state_->parts.left_out) {
        for (auto* const input : row->inputs()) {
            if (input->state().typed) inputs.push_back(input);
        }
    }
    return inputs;
}

void Form::keep_texts_without_place() {
    for (auto* const input : inputs_without_place()) {
        auto const& typed = *input->state().typed;
        state_->report->kept.push_back(
            {input->key(), input->label(), input->options() ? input->display(typed) : typed});
        input->show_present();
    }
}

void Form::give_up() {
    state_->is_too_large = true;
    state_->seal.clear();
    for (auto* const input : state_->parts.inputs) input->set_availability(Availability::disabled);
    for (auto* const button : state_->parts.buttons)
        button->set_availability(Availability::disabled);
    for (auto* const rows : state_->parts.row_lists) rows->stop_adding();
}

// So that nothing typed is refused for its size alone.
void Form::limit_input(SubmissionSize const& size) {
    auto const& rendering = context_.rendering();
    offer_rows_that_fit(size);

    // A refused page may have more than the first one: longer values, which others saved, another
    // row, into which something is to be typed.
    TextRoom room{.bytes = rendering.most_bytes - size.bytes,
                  .kept_free = rendering.most_bytes / (state_->report ? 32 : 16)};
    for (auto const& demand : size.demands) {
        room.bytes += demand.sent + demand.sealed;  // which are counted already
    }
    auto const lengths = text_lengths(size.demands, room);
    for (std::size_t i = 0; i < lengths.size(); ++i) size.texts[i]->limit_length(lengths[i]);
}

// A row that could not be sent is not offered. An existing row tells the size of a new one.
void Form::offer_rows_that_fit(SubmissionSize const& size) {
    for (auto* const list : state_->parts.row_lists) {
        if (list->adding_label().empty()) continue;
        auto larger = size;
        for (auto const& row : std::views::reverse(list->rows())) {
            if (!row->visible()) continue;
            larger.add_inputs(row->inputs());
            break;
        }
        if (!limits().hold(larger)) list->stop_adding();
    }
}

bool Form::has_room_for(std::span<FormRow const* const> added,
                        std::span<FormRow const* const> removed, std::size_t typed) const {
    if (added.size() <= removed.size()) return true;
    auto const size_of = [](FormRow const& row) {
        SubmissionSize size;
        size.add_inputs(row.inputs());
        return size;
    };
    SubmissionSize after = size();
    after.bytes += context_.seal(key_, context_.instance(key_), repetition_, participants()).size();
    // A text stands in the seal twice: as a value, and as what a browser sends back.
    constexpr std::size_t sent_and_sealed = 3 + 2 * 2;
    after.bytes += sent_and_sealed * typed;
    for (auto const* const list : state_->parts.row_lists) {
        if (list->shown_rows() < list->saved_rows()) return false;
        SubmissionSize blank;
        std::size_t blank_rows = 0;
        SubmissionSize saved;
        for (auto const& row : list->rows()) {
            if (!row->visible()) continue;
            (row->is_new() ? blank : saved) = size_of(*row);
            if (row->is_new()) ++blank_rows;
        }
        auto const new_rows = std::ranges::count_if(added, [&](FormRow const* row) {
            return std::ranges::find(list->rows(), row, &std::unique_ptr<FormRow>::get) !=
                   list->rows().end();
        });
        auto const count = static_cast<std::size_t>(new_rows);
        auto const larger = std::max(saved.fields, blank.fields) - blank.fields;
        after.fields += count * larger + list->usual_blank_rows() * blank.fields;
        after.bytes += list->usual_blank_rows() * blank.bytes;
        after.fields -= (blank_rows - count) * blank.fields;
        after.bytes -= (blank_rows - count) * blank.bytes;
    }
    for (auto const* const row : removed) {
        auto const size = size_of(*row);
        after.fields -= size.fields;
        after.bytes -= size.bytes;
    }
    return limits().hold(after);
}

}  // namespace holdfast
