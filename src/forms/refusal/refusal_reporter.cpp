// SPDX-License-Identifier: MIT
#include "forms/refusal/refusal_reporter.hpp"

#include <algorithm>

#include <holdfast/concurrency/echo.hpp>
#include <holdfast/forms/inputs/control_name.hpp>
#include <holdfast/forms/inputs/option_input.hpp>
#include <holdfast/text/entries.hpp>
#include <holdfast/text/messages/forms.hpp>

#include "forms/inputs/control_place.hpp"
#include "forms/inputs/input_state.hpp"
#include "forms/inputs/row_key.hpp"
#include "forms/submission/lost_options.hpp"

namespace holdfast {

RefusalReporter::RefusalReporter(RefusedSubmission const& refused,
                                 std::span<PrimitiveInput* const> inputs,
                                 std::span<concurrency::Participant const> present)
    : refused_{refused},
      present_{present},
      labels_{refused.opened ? &*refused.opened : nullptr},
      inputs_{inputs, refused.submission, refused.opened ? &*refused.opened : nullptr},
      states_(inputs.size()) {}

ReportedRefusal RefusalReporter::report() {
    report_.cause = refused_.cause;
    report_.fate = refused_.fate;
    report_.headline = refused_.headline;
    report_.base_known = refused_.opened.has_value();
    restore_typed_texts();
    restore_violations();
    keep_texts_without_input();
    report_.has_typed_text =
        !report_.kept.empty() || std::ranges::any_of(inputs_.all(), &SubmittedInput::shown_again);
    list_differences();
    offer_choices();
    return {std::move(states_), std::move(report_)};
}

concurrency::Recorded const* RefusalReporter::recorded(std::string_view key) const {
    return refused_.opened ? refused_.opened->seal.base.find(key) : nullptr;
}

InputState& RefusalReporter::state(SubmittedInput const& submitted) {
    return states_[static_cast<std::size_t>(&submitted - inputs_.all().data())];
}

void RefusalReporter::keep(std::string const& key, std::string const& label, std::string text) {
    auto const [place, is_first] = kept_.try_emplace(key, report_.kept.size());
    if (is_first) {
        report_.kept.push_back({key, label, std::move(text)});
    } else if (auto& before = report_.kept[place->second].text; before != text) {
        before += '\n' + text;  // typed before and now, and neither has an input
    }
}

void RefusalReporter::restore_typed_texts() {
    for (auto const& submitted : inputs_.all()) {
        if (auto const* const text = submitted.shown_again()) {
            restore(submitted, *text);
        } else if (submitted.typed) {
            state(submitted).violation =
                text::say<messages::type_again>({{"label", submitted.input->label()}});
        }
    }
}

void RefusalReporter::restore(SubmittedInput const& submitted, std::string const& text) {
    auto const& input = *submitted.input;
    auto const homeless = values_without_place(input, text);
    if (homeless.empty()) {
        state(submitted).typed = text;
        return;
    }
    for (auto const& value : homeless) {
        keep(input.key(), input.label(), labels_.then(submitted.recorded, value).value_or(value));
    }
    bool const shows_some = input.absence() == Absence::empty_set && submitted.is_enabled();
    if (!shows_some) return;
    auto placed = input.values(text);
    std::erase_if(placed, [&](std::string const& value) {
        return std::ranges::find(homeless, value) != homeless.end();
    });
    state(submitted).typed = text::join_entries(std::move(placed));
}

// A text that a disabled input cannot show, or one whose options do not have it.
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
        auto const* const violating = inputs_.find(key);
        if (violating == nullptr) continue;
        state(*violating).violation = message;
        auto const& input = *violating->input;
        auto const* const row = input.row();
        report_.violations.push_back({key, input.id(),
                                      row == nullptr
                                          ? message
                                          : text::say<messages::sentence_about_row>(
                                                {{"row", row->name}, {"sentence", message}})});
    }
}

void RefusalReporter::keep_texts_without_input() {
    for (auto const& [key, text] : refused_.submission.pairs()) {
        bool const is_shown = is_typed_text(key) && !refused_.submission.is_secret(key);
        if (!is_shown || text.empty() || inputs_.find(key) != nullptr) continue;
        auto const* const base = recorded(key);
        if (base != nullptr && base->absence == Absence::empty_set) continue;
        bool const was_kept = key.starts_with(kept_prefix);
        bool const untouched = base != nullptr && !was_kept &&
                               base->availability == Availability::enabled &&
                               !concurrency::touched(*base, text, refused_.opened->digester);
        if (untouched) continue;
        keep(was_kept ? key.substr(kept_prefix.size()) : key, base != nullptr ? base->label : key,
             labels_.then(base, text).value_or(text));
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
        if (inputs_.find(recorded.key) != nullptr || !(is_set || is_unticked)) continue;
        auto const text = refused_.submission.text(recorded.key, &recorded);
        if (!text || !concurrency::touched(recorded, *text, digester)) continue;
        if (!is_set) keep(recorded.key, recorded.label, *text);
        if (is_set && sent.empty()) {
            keep(recorded.key, recorded.label, text::say<messages::no_option>());
        }
        for (auto const& value : text::split_entries(is_set ? *text : "")) {
            keep(recorded.key, recorded.label, labels_.then(&recorded, value).value_or(value));
        }
    }
}

// A choice that was made before stays on offer with the text that it was about.
// A text that the control cannot show is no choice: submitted again, it would not be sent.
void RefusalReporter::offer_choices() {
    for (auto const& submitted : inputs_.all()) {
        auto const* const text = submitted.shown_again();
        bool const is_choice = text != nullptr && submitted.takes_current &&
                               submitted.is_enabled() && state(submitted).typed &&
                               !submitted.input->shows_as_present(*text);
        if (is_choice) state(submitted).choice = Choice::current;
    }
    for (auto const& difference : report_.differences) offer_choice_of_changed(difference);
}

void RefusalReporter::offer_choice_of_changed(Difference const& difference) {
    auto const& [change, typed] = difference;
    auto const* const changed = inputs_.find(change.key);
    bool const is_value = change.kind == concurrency::ParticipantKind::input;
    if (changed == nullptr || !is_value || !changed->is_enabled()) return;
    auto const is_saved_by_now = [&] { return changed->input->shows_as_present(*changed->typed); };
    if (!typed || !state(*changed).typed || is_saved_by_now()) {
        state(*changed).is_updated = true;
    } else if (!changed->takes_current) {
        state(*changed).choice = Choice::mine;
    }
}

void RefusalReporter::list_differences() {
    if (!refused_.opened) return list_differences_without_base();
    for (auto& change :
         concurrency::compare(refused_.opened->seal.base, present_, refused_.opened->digester)) {
        bool const is_added = !change.then && is_in_blank_row(change.key);
        if (is_added) continue;
        auto const* const submitted = inputs_.find(change.key);
        report_.differences.push_back({std::move(change), {}});
        auto const* const text = submitted == nullptr ? nullptr : submitted->shown_again();
        if (text != nullptr) report_.differences.back().typed = labels_.display(*submitted, *text);
    }
    list_options();
}

void RefusalReporter::list_differences_without_base() {
    for (auto const& submitted : inputs_.all()) {
        auto const* const text = submitted.shown_again();
        if (text == nullptr) continue;
        auto const& input = *submitted.input;
        concurrency::Side const now{.text = input.display(input.field().canonical()),
                                    .availability = input.availability()};
        report_.differences.push_back({{.key = input.key(),
                                        .label = input.label(),
                                        .kind = concurrency::ParticipantKind::input,
                                        .then = {},
                                        .now = now},
                                       labels_.display(submitted, *text)});
    }
}

// Options that are gone, or mean something else, since they were chosen or left.
void RefusalReporter::list_options() {
    for (auto const& submitted : inputs_.all()) {
        if (submitted.recorded == nullptr) continue;
        auto const& input = *submitted.input;
        auto const* const text = submitted.shown_again();
        auto const typed = text == nullptr ? std::nullopt : std::optional{*text};
        for (auto const& lost :
             lost_options(input, *submitted.recorded, typed, refused_.opened->digester)) {
            concurrency::Change change{.key = input.key(),
                                       .label = input.label(),
                                       .kind = concurrency::ParticipantKind::option,
                                       .then = concurrency::Side{},
                                       .now = {}};
            auto label = labels_.then(submitted.recorded, lost.value);
            auto const* const option = concurrency::find_option(*input.options(), lost.value);
            if (option != nullptr) change.now = concurrency::Side{.text = option->label};
            bool const is_chosen = typed && lost.use == LostOption::Use::chosen;
            if (!is_chosen) change.then->text = std::move(label);
            report_.differences.push_back({std::move(change), {}});
            if (is_chosen) report_.differences.back().typed = label.value_or("");
        }
    }
}

}  // namespace holdfast
