// SPDX-License-Identifier: MIT
#include "forms/refusal/refusal_reporter.hpp"

#include <algorithm>

#include <holdfast/forms/inputs/control_name.hpp>
#include <holdfast/forms/inputs/option_input.hpp>
#include <holdfast/forms/inputs/row_key.hpp>
#include <holdfast/forms/refusal/lost_options.hpp>
#include <holdfast/text/entries.hpp>

namespace holdfast {
namespace {

// What its user saw set; of one of several options only that it was.
std::string called(PrimitiveInput const& input, concurrency::Recorded const& base) {
    if (input.absence() == Absence::empty_set || !base.display) return {};
    return std::string{base.display->whole().value_or("")};
}

}  // namespace

RefusalReport RefusalReporter::report() {
    for (auto* const input : inputs_) {
        by_key_.emplace(input->key(), input);
        input->forget_prefilled();
    }
    report_.cause = refused_.cause;
    report_.fate = refused_.fate;
    report_.headline = refused_.headline;
    report_.base_known = refused_.opened.has_value();
    restore_typed_texts();
    restore_violations();
    keep_texts_without_input();
    report_.has_typed_text = !typed_.empty() || !report_.kept.empty();
    list_differences();
    offer_choices();
    return std::move(report_);
}

concurrency::Recorded const* RefusalReporter::recorded(std::string_view key) const {
    return refused_.opened ? refused_.opened->seal.base.find(key) : nullptr;
}

PrimitiveInput* RefusalReporter::input(std::string_view key) const {
    auto const found = by_key_.find(key);
    return found == by_key_.end() ? nullptr : found->second;
}

void RefusalReporter::keep(std::string const& key, std::string const& label, std::string text) {
    auto const [place, is_first] = kept_.try_emplace(key, report_.kept.size());
    if (is_first) {
        report_.kept.push_back({key, label, std::move(text)});
    } else if (auto& before = report_.kept[place->second].text; before != text) {
        before += '\n' + text;  // typed before and now, and neither has an input
    }
}

// Browsers send nothing for a disabled control: what was sent for one was typed somehow.
bool RefusalReporter::touched(concurrency::Recorded const& base, std::string_view text) const {
    return base.availability == Availability::disabled ||
           concurrency::touched(base, text, refused_.opened->digester);
}

// Without a base only a text that differs from the present value can have been typed.
bool RefusalReporter::touched(PrimitiveInput const& input, std::string_view text) const {
    if (auto const* const base = recorded(input.key())) return touched(*base, text);
    if (input.disclosure() == Disclosure::secret) return !text.empty();
    return text != input.echo(input.field().canonical());
}

std::optional<std::string> RefusalReporter::sent(PrimitiveInput const& input) const {
    bool const could_send = input.availability() == Availability::enabled;
    if (!refused_.opened && could_send) {
        return refused_.submission.text(input.key(), input.absence());
    }
    return refused_.submission.text(input.key(), recorded(input.key()));
}

void RefusalReporter::restore_typed_texts() {
    for (auto* const input : inputs_) {
        auto const sent_text = sent(*input);
        if (!sent_text || !touched(*input, *sent_text)) continue;
        if (input->disclosure() == Disclosure::secret) {
            input->show_violation("Please type this again: " + input->label());
            continue;
        }
        auto text = input->read(*sent_text);
        typed_.emplace(input->key(), text);
        auto const homeless = values_without_place(*input, text);
        if (homeless.empty()) {
            input->show_typed(std::move(text));
            continue;
        }
        for (auto const& value : homeless) keep(input->key(), input->label(), value);
        bool const shows_some = input->absence() == Absence::empty_set &&
                                input->availability() == Availability::enabled;
        if (!shows_some) continue;
        auto placed = input->values(text);
        std::erase_if(placed, [&](std::string const& value) {
            return std::ranges::find(homeless, value) != homeless.end();
        });
        input->show_typed(text::join_entries(std::move(placed)));
    }
}

// What a disabled input cannot show of a text, or one whose options do not have it.
std::vector<std::string> RefusalReporter::values_without_place(PrimitiveInput const& input,
                                                               std::string const& text) {
    auto values = input.values(text);
    if (input.availability() == Availability::disabled) {
        return values.empty() ? std::vector{input.display(text)} : values;
    }
    if (!input.options()) return {};
    std::erase_if(values, [&](std::string const& value) {
        return concurrency::find_option(input.shown_options(), value) != nullptr;
    });
    return values;
}

void RefusalReporter::restore_violations() {
    for (auto const& [key, message] : refused_.violations) {
        auto* const violating = input(key);
        if (violating == nullptr) continue;
        violating->show_violation(message);
        auto const* const row = violating->row();
        report_.violations.push_back(
            {key, violating->id(), row == nullptr ? message : row->name + ": " + message});
    }
}

void RefusalReporter::keep_texts_without_input() {
    for (auto const& [key, text] : refused_.submission.pairs()) {
        bool const is_shown = is_typed_text(key) && !refused_.submission.is_secret(key);
        if (!is_shown || text.empty() || input(key) != nullptr) continue;
        auto const* const base = recorded(key);
        if (base != nullptr && base->absence == Absence::empty_set) continue;
        bool const was_kept = key.starts_with(kept_prefix);
        bool const untouched = base != nullptr && !was_kept && !touched(*base, text);
        if (untouched) continue;
        keep(was_kept ? key.substr(kept_prefix.size()) : key, base != nullptr ? base->label : key,
             text);
    }
    keep_sets_and_unticked_boxes();
}

// A check box that somebody unticked sends nothing, and a set one text for each of its values.
void RefusalReporter::keep_sets_and_unticked_boxes() {
    if (!refused_.opened) return;
    auto const& [seal, digester] = *refused_.opened;
    for (auto const& recorded : seal.base.entries()) {
        auto const sent = refused_.submission.texts(recorded.key);
        bool const is_set = recorded.absence == Absence::empty_set;
        bool const is_unticked = recorded.absence == Absence::unticked && sent.empty();
        if (input(recorded.key) != nullptr || !(is_set || is_unticked)) continue;
        auto const text = refused_.submission.text(recorded.key, &recorded);
        if (!text || !concurrency::touched(recorded, *text, digester)) continue;
        if (!is_set) keep(recorded.key, recorded.label, *text);
        if (is_set && sent.empty()) keep(recorded.key, recorded.label, std::string{none_label});
        for (auto const& value : text::split_entries(is_set ? *text : "")) {
            keep(recorded.key, recorded.label, value);
        }
    }
}

// A choice that was made before stays on offer with the text that it was about.
// A text that the control cannot show is no choice: submitted again, it would not be sent.
void RefusalReporter::offer_choices() {
    for (auto const& [key, text] : typed_) {
        auto* const chosen = input(key);
        bool const is_choice = chosen->availability() == Availability::enabled && chosen->typed() &&
                               !chosen->shows_as_present(text);
        if (is_choice && refused_.submission.takes_current(key)) {
            chosen->offer_choice(Choice::current);
        }
    }
    for (auto const& [change, typed] : report_.differences) {
        auto* const changed = input(change.key);
        bool const is_value = change.kind == concurrency::ParticipantKind::input;
        if (changed == nullptr || !is_value || changed->availability() == Availability::disabled) {
            continue;
        }
        auto const is_saved_by_now = [&] {
            return changed->shows_as_present(typed_.find(change.key)->second);
        };
        if (!typed || !changed->typed() || is_saved_by_now()) {
            changed->mark_updated();
        } else if (!refused_.submission.takes_current(change.key)) {
            changed->offer_choice(Choice::mine);
        }
    }
}

void RefusalReporter::list_differences() {
    if (!refused_.opened) return list_differences_without_base();
    for (auto& change :
         concurrency::compare(refused_.opened->seal.base, present_, refused_.opened->digester)) {
        bool const is_added = !change.then && is_in_blank_row(change.key);
        if (is_added) continue;
        auto const typed = typed_.find(change.key);
        report_.differences.push_back({std::move(change), {}});
        if (typed == typed_.end()) continue;
        report_.differences.back().typed = input(typed->first)->display(typed->second);
    }
    list_options();
}

void RefusalReporter::list_differences_without_base() {
    for (auto const* const input : inputs_) {
        auto const typed = typed_.find(input->key());
        if (typed == typed_.end()) continue;
        concurrency::Side const now{.text = input->display(input->field().canonical()),
                                    .availability = input->availability()};
        report_.differences.push_back({{.key = input->key(),
                                        .label = input->label(),
                                        .kind = concurrency::ParticipantKind::input,
                                        .then = {},
                                        .now = now},
                                       input->display(typed->second)});
    }
}

// Options that are gone, or mean something else, since they were chosen or left.
void RefusalReporter::list_options() {
    for (auto const* const chosen : inputs_) {
        auto const* const base = recorded(chosen->key());
        if (base == nullptr) continue;
        auto const typed = typed_.find(chosen->key());
        auto const text = typed != typed_.end() ? std::optional{typed->second} : std::nullopt;
        for (auto const& lost : lost_options(*chosen, *base, text, refused_.opened->digester)) {
            concurrency::Change change{.key = chosen->key(),
                                       .label = chosen->label(),
                                       .kind = concurrency::ParticipantKind::option,
                                       .then = concurrency::Side{},
                                       .now = {}};
            if (lost.use == LostOption::Use::given_up) change.then->text = called(*chosen, *base);
            auto const* const option = concurrency::find_option(*chosen->options(), lost.value);
            if (option != nullptr) change.now = concurrency::Side{.text = option->label};
            report_.differences.push_back({std::move(change), {}});
        }
    }
}

}  // namespace holdfast
