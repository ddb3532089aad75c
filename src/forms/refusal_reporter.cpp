// SPDX-License-Identifier: MIT
#include "forms/refusal_reporter.hpp"

#include <algorithm>

#include <holdfast/forms/control_name.hpp>

namespace holdfast {

RefusalReport RefusalReporter::report() {
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
    auto const found = std::ranges::find(inputs_, key, &PrimitiveInput::key);
    return found == inputs_.end() ? nullptr : *found;
}

// Without a base only a text that differs from the present value can have been typed.
bool RefusalReporter::touched(PrimitiveInput const& input, std::string_view text) const {
    if (auto const* const base = recorded(input.key())) {
        return concurrency::touched(*base, text, refused_.opened->digester);
    }
    return text != input.echo(input.field().canonical());
}

void RefusalReporter::restore_typed_texts() {
    for (auto* const input : inputs_) {
        auto const texts = refused_.submission.texts(input->key());
        if (texts.empty() || !touched(*input, texts.front())) continue;
        auto text = input->echo(texts.front());
        typed_.emplace_back(input, text);
        if (input->availability() == Availability::enabled) {
            input->show_typed(std::move(text));
        } else {
            report_.kept.push_back({input->key(), input->label(), std::move(text)});
        }
    }
}

void RefusalReporter::restore_violations() {
    for (auto const& [key, message] : refused_.violations) {
        if (auto* const violating = input(key)) violating->show_violation(message);
    }
}

void RefusalReporter::keep_texts_without_input() {
    for (auto const& [key, text] : refused_.submission.pairs()) {
        bool const is_text = !key.starts_with(event_prefix) && !key.starts_with(choice_prefix);
        if (!is_text || text.empty() || input(key) != nullptr) continue;
        auto const* const base = recorded(key);
        bool const was_kept = key.starts_with(kept_prefix);
        bool const untouched = base != nullptr && !was_kept &&
                               !concurrency::touched(*base, text, refused_.opened->digester);
        if (untouched) continue;
        report_.kept.push_back({was_kept ? key.substr(kept_prefix.size()) : key,
                                base != nullptr ? base->label : key, text});
    }
}

// A choice that was made before stays on offer with the text that it was about.
void RefusalReporter::offer_choices() {
    for (auto const& [changed_input, text] : typed_) {
        auto const key = changed_input->key();
        if (refused_.submission.takes_current(key)) input(key)->offer_choice(Choice::current);
    }
    for (auto const& [change, typed] : report_.differences) {
        auto* const changed = input(change.key);
        if (changed == nullptr || changed->availability() == Availability::disabled) continue;
        if (!typed) {
            changed->mark_updated();
        } else if (!refused_.submission.takes_current(change.key)) {
            changed->offer_choice(Choice::mine);
        }
    }
}

void RefusalReporter::list_differences() {
    if (!refused_.opened) {
        for (auto const& [input, text] : typed_) {
            concurrency::Side const now{.text = input->field().canonical(),
                                        .availability = input->availability()};
            report_.differences.push_back({{.key = input->key(),
                                            .label = input->label(),
                                            .kind = concurrency::ParticipantKind::input,
                                            .then = {},
                                            .now = now},
                                           text});
        }
        return;
    }
    for (auto& change :
         concurrency::compare(refused_.opened->seal.base, present_, refused_.opened->digester)) {
        auto const typed = std::ranges::find_if(typed_, [&change](auto const& entry) {
            return entry.first->key() == change.key;
        });
        report_.differences.push_back({std::move(change), {}});
        if (typed != typed_.end()) report_.differences.back().typed = typed->second;
    }
}

}  // namespace holdfast
