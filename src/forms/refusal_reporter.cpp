// SPDX-License-Identifier: MIT
#include "forms/refusal_reporter.hpp"

#include <algorithm>

#include <holdfast/forms/control_name.hpp>
#include <holdfast/forms/row_key.hpp>

namespace holdfast {

RefusalReport RefusalReporter::report() {
    for (auto* const input : inputs_) by_key_.emplace(input->key(), input);
    report_.cause = refused_.cause;
    report_.headline = refused_.headline;
    report_.base_known = refused_.opened.has_value();
    restore_typed_texts();
    restore_violations();
    keep_texts_without_input();
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

// Without a base only a text that differs from the present value can have been typed.
bool RefusalReporter::touched(PrimitiveInput const& input, std::string_view text) const {
    if (auto const* const base = recorded(input.key())) {
        return concurrency::touched(*base, text, refused_.opened->digester);
    }
    if (input.disclosure() == Disclosure::secret) return !text.empty();
    return text != input.echo(input.field().canonical());
}

std::optional<std::string_view> RefusalReporter::sent(PrimitiveInput const& input) const {
    auto const text = refused_.submission.text(input.key(), recorded(input.key()));
    bool const unknown = !text && !refused_.opened;
    if (!unknown || input.availability() == Availability::disabled) return text;
    return concurrency::text_when_absent(input.absence());
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
        auto const options = input->options();
        bool const has_place = input->availability() == Availability::enabled &&
                               (!options || concurrency::find_option(*options, text) != nullptr);
        if (has_place) {
            input->show_typed(std::move(text));
        } else {
            keep(input->key(), input->label(), std::move(text));
        }
    }
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
        bool const was_kept = key.starts_with(kept_prefix);
        bool const untouched = base != nullptr && !was_kept &&
                               !concurrency::touched(*base, text, refused_.opened->digester);
        if (untouched) continue;
        keep(was_kept ? key.substr(kept_prefix.size()) : key, base != nullptr ? base->label : key,
             text);
    }
    keep_unticked_boxes();
}

// A check box that somebody unticked sends nothing.
void RefusalReporter::keep_unticked_boxes() {
    if (!refused_.opened) return;
    auto const& [seal, digester] = *refused_.opened;
    for (auto const& recorded : seal.base.entries()) {
        if (recorded.absence != concurrency::Absence::unticked) continue;
        if (input(recorded.key) != nullptr || !refused_.submission.texts(recorded.key).empty()) {
            continue;
        }
        auto const text = refused_.submission.text(recorded.key, &recorded);
        if (!text || !concurrency::touched(recorded, *text, digester)) continue;
        keep(recorded.key, recorded.label, std::string{*text});
    }
}

// A choice that was made before stays on offer with the text that it was about.
void RefusalReporter::offer_choices() {
    for (auto const& [key, text] : typed_) {
        auto* const chosen = input(key);
        bool const enabled = chosen->availability() == Availability::enabled;
        if (enabled && refused_.submission.takes_current(key)) {
            chosen->offer_choice(Choice::current);
        }
    }
    for (auto const& [change, typed] : report_.differences) {
        auto* const changed = input(change.key);
        bool const is_value = change.kind == concurrency::ParticipantKind::input;
        if (changed == nullptr || !is_value || changed->availability() == Availability::disabled) {
            continue;
        }
        if (!typed) {
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
        auto const options = chosen->options();
        if (!options || base == nullptr || means_what_it_meant(*chosen, *base)) continue;
        auto const typed = typed_.find(chosen->key());
        auto const text = typed != typed_.end() ? typed->second : chosen->field().canonical();
        concurrency::Change change{.key = chosen->key(),
                                   .label = chosen->label(),
                                   .kind = concurrency::ParticipantKind::option,
                                   .then = concurrency::Side{},
                                   .now = {}};
        auto const* const option = concurrency::find_option(*options, text);
        if (option != nullptr) change.now = concurrency::Side{.text = option->label};
        report_.differences.push_back({std::move(change), {}});
    }
}

bool RefusalReporter::means_what_it_meant(PrimitiveInput const& chosen,
                                          concurrency::Recorded const& base) const {
    auto const& digester = refused_.opened->digester;
    if (auto const typed = typed_.find(chosen.key()); typed != typed_.end()) {
        auto const* const option = concurrency::find_option(*chosen.options(), typed->second);
        return option != nullptr && concurrency::offered(base, *option, digester);
    }
    auto const present = chosen.field().canonical();
    return !base.value.is(present, digester) ||
           (base.display && base.display->is(chosen.display(present), digester));
}

}  // namespace holdfast
