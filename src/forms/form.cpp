// SPDX-License-Identifier: MIT
#include <algorithm>
#include <stdexcept>

#include <holdfast/concurrency/keyring.hpp>
#include <holdfast/concurrency/page_instance.hpp>
#include <holdfast/concurrency/participant.hpp>
#include <holdfast/forms/form.hpp>
#include <holdfast/forms/inputs/button_input.hpp>
#include <holdfast/forms/inputs/control_name.hpp>
#include <holdfast/forms/inputs/primitive_input.hpp>
#include <holdfast/forms/rows/form_rows.hpp>
#include <holdfast/html/writer.hpp>
#include <holdfast/text/messages/forms.hpp>

#include "forms/form_state.hpp"
#include "forms/form_walk.hpp"
#include "forms/inputs/form_part_visitor.hpp"
#include "forms/inputs/row_key.hpp"
#include "forms/refusal/refusal_alert.hpp"
#include "forms/refusal/refusal_report.hpp"
#include "forms/refusal/refusal_reporter.hpp"
#include "forms/submission/refused_submission.hpp"

namespace holdfast {
namespace {

// A value that nobody can change here is compared all the same, and need not be sent.
void abbreviate(concurrency::Participant& participant, concurrency::Digester const& digester) {
    participant.value = concurrency::PageInstance{digester.text(participant.value)}.text();
    participant.echo.clear();
    participant.display.reset();
}

}  // namespace

Form::Form(FormContext& context, std::string key)
    : Element{"form"},
      context_{context},
      key_{std::move(key)},
      state_{std::make_unique<FormState>()} {
    if (!is_control_key(key_)) throw std::logic_error{"not a key for a form: '" + key_ + "'"};
    set_attribute("method", "post");
    set_attribute("action", context_.rendering().address);
    if (auto const* const refused = context_.refused(key_)) exception_.emplace(refused->headline);
}

Form::~Form() = default;

void Form::accept(FormPartVisitor& visitor) {
    visitor.visit(*this);
}

std::span<PrimitiveInput* const> Form::inputs() const {
    return state_->parts.inputs;
}

std::span<ButtonInput* const> Form::buttons() const {
    return state_->parts.buttons;
}

std::span<FormRow* const> Form::rows() const {
    return state_->parts.rows;
}

std::span<FormRows* const> Form::row_lists() const {
    return state_->parts.row_lists;
}

std::span<Form* const> Form::nested_forms() const {
    return state_->parts.nested;
}

std::string const& Form::seal_text() const {
    return state_->seal;
}

RefusalReport const* Form::report() const {
    return state_->report ? &*state_->report : nullptr;
}

void Form::define_event_handler(BoundEvent const& event, Url target) {
    add_transition(
        event, [target = std::move(target)] { return target; }, [] { return true; });
}

void Form::add_transition(BoundEvent const& event, std::function<Url()> target,
                          std::function<bool()> guard) {
    state_->transitions.push_back({event, std::move(target), std::move(guard)});
}

std::optional<Url> Form::target(BoundEvent const& event) const {
    for (auto const& transition : state_->transitions) {
        if (transition.event.is(event) && transition.guard()) return transition.target();
    }
    return {};
}

void Form::explain_violation(std::string constraint, PrimitiveInput& input, std::string words) {
    state_->violation_words.push_back({std::move(constraint), &input, std::move(words)});
}

std::vector<ExplainedViolation> Form::explained_violations() const {
    std::vector<ExplainedViolation> explained;
    explained.reserve(state_->violation_words.size());
    for (auto const& [constraint, input, words] : state_->violation_words) {
        explained.push_back({constraint, input->key(), words});
    }
    return explained;
}

void Form::attach() {
    FormWalk walk{*this,
                  {.form = key_, .suffix = context_.suffix(), .owner = state_->owner},
                  state_->parts};
    walk.collect_tracked(*this);
    visit_children([&walk](Widget& child) { walk.collect(child); });
    for (auto* const widget : relied_on_) walk.collect_relied_on(*widget);
    if (relies_on_records_) walk.collect_records();
    shorten_as_recorded();
    for (auto* const nested : state_->parts.nested)
        nested->state_->owner = nested->key_ + '.' + context_.suffix();
    if (auto const* const refused = context_.refused(key_)) report_refusal(*refused);
}

void Form::seal() {
    // So that nobody is offered the draft of another user of the same browser.
    set_attribute("data-user", context_.digester().mark(context_.rendering().user));
    auto const instance = context_.instance(key_);
    fit(instance);
    if (state_->is_too_large) return;
    // An event that runs again leaves no claim that could be asked for, and has nothing to lose.
    if (repetition_ == concurrency::Repetition::recognised) {
        set_attribute("data-instance", instance.instance.text());
    }
    if (state_->report && state_->report->fate == Fate::not_saved)
        set_attribute("data-fate", "not_saved");
}

PrimitiveInput const* Form::input(std::string_view key) const {
    auto const found = state_->parts.inputs_by_key.find(key);
    return found == state_->parts.inputs_by_key.end() ? nullptr : found->second;
}

ButtonInput const* Form::button(std::string_view key) const {
    auto const found = std::ranges::find(state_->parts.buttons, key, &ButtonInput::key);
    return found == state_->parts.buttons.end() ? nullptr : *found;
}

std::vector<concurrency::Participant> Form::participants() const {
    auto const& inputs = state_->parts.inputs;
    auto const& buttons = state_->parts.buttons;
    auto const& rows = state_->parts.rows;
    auto const& tracked = state_->parts.tracked;
    std::vector<concurrency::Participant> participants;
    participants.reserve(rows.size() + tracked.size() + inputs.size() + buttons.size() + 1);
    for (auto const* const row : rows) participants.push_back(row->participant());
    participants.insert(participants.end(), tracked.begin(), tracked.end());
    if (auto const& [identity, name] = object_; !identity.empty()) {
        participants.push_back({.key = "object.",
                                .label = text::say<messages::subject_of_form>(),
                                .value = identity,
                                .display = name,
                                .kind = concurrency::ParticipantKind::object});
    }
    for (auto const* const input : inputs) {
        participants.push_back(input->participant());
        if (input->is_too_large()) abbreviate(participants.back(), context_.digester());
    }
    html::PageSet<std::string_view> pressed;  // two of one event and arguments do the same
    for (auto const* const button : buttons) {
        if (pressed.insert(button->key()).second) participants.push_back(button->participant());
    }
    add_shortened(participants);
    if (state_->report) {
        for (auto const& kept : state_->report->kept) {
            participants.push_back({.key = std::string{kept_prefix} + kept.key,
                                    .label = kept.label,
                                    .kind = concurrency::ParticipantKind::kept});
        }
    }
    return participants;
}

void Form::report_refusal(RefusedSubmission const& refused) {
    auto reported = RefusalReporter{refused, state_->parts.inputs, participants()}.report();
    for (std::size_t i = 0; i < state_->parts.inputs.size(); ++i) {
        state_->parts.inputs[i]->show(std::move(reported.states[i]));
    }
    state_->report = std::move(reported.report);
    state_->report->reset = context_.rendering().address;
    auto const pressed = refused.submission.pressed();
    auto const* const button = pressed.size() == 1 ? this->button(pressed.front()) : nullptr;
    state_->report->can_submit_again =
        button != nullptr && button->availability() == Availability::enabled;
    // A row without room is there all the same.
    std::erase_if(state_->report->differences, [this](Difference const& difference) {
        return !difference.change.now &&
               std::ranges::find(state_->parts.left_out, row_of(difference.change.key),
                                 [](FormRow const* row) -> std::string_view {
                                     return row->place().key;
                                 }) != state_->parts.left_out.end();
    });
    for (auto& [change, typed] : state_->report->differences) {
        auto const widget = change.key.substr(0, change.key.rfind('['));
        bool const is_unreadable = state_->parts.unreadable.contains(change.key) ||
                                   state_->parts.unreadable.contains(widget);
        if (is_unreadable && change.then) change.then->text.reset();
    }
    if (state_->parts.alert != nullptr) state_->parts.alert->show(*state_->report);
    if (refused.cause == RefusalCause::row_added) focus_added_row(refused);
}

void Form::focus_added_row(RefusedSubmission const& refused) {
    auto const list = refused.submission.lists_to_add_to().front();
    auto const found = std::ranges::find(state_->parts.row_lists, list, &FormRows::key);
    if (found == state_->parts.row_lists.end() || (*found)->rows().empty()) return;
    auto const inputs = (*found)->rows().back()->inputs();
    if (!inputs.empty()) inputs.front()->set_attribute("autofocus", "");
}

std::string Form::seal_name() const {
    return ControlName{.form = key_, .key = seal_key, .suffix = context_.suffix()}.text();
}

std::string Form::kept_name(KeptText const& kept) const {
    auto const key = std::string{kept_prefix} + kept.key;
    return ControlName{.form = key_, .key = key, .suffix = context_.suffix()}.text();
}

void Form::write_seal(html::Writer& writer) const {
    writer.start("input", {{"type", "hidden"}, {"name", seal_name()}});
    write_owner(writer);
    writer.attribute("value", state_->seal);
    writer.end_void();
}

// Read-only text areas: the text can be copied, and comes back with the next submission.
void Form::write_kept_texts(html::Writer& writer) const {
    for (auto const& kept : state_->report->kept) {
        auto const name = kept_name(kept);
        writer.start("div", {{"class", "mb-3"}});
        writer.element("label", {{"class", "form-label"}, {"for", name}},
                       text::say<messages::will_not_be_saved>({{"label", kept.label}}));
        writer.start("textarea", {{"class", "form-control"}, {"id", name}, {"name", name}});
        write_owner(writer);
        writer.boolean_attribute("readonly");
        writer.dropped_newline();
        writer.text(kept.text);
        writer.end("textarea");
        writer.end("div");
    }
}

void Form::write_owner(html::Writer& writer) const {
    if (!state_->owner.empty()) writer.attribute("form", state_->owner);
}

// Enter in an input presses the first button of the form (HTML standard, "implicit submission"):
// that must be none of a row, nor the one for another row.
void Form::write_default_button(html::Writer& writer) const {
    if (state_->parts.row_lists.empty()) return;
    auto const found = std::ranges::find(state_->parts.buttons, nullptr, &ButtonInput::row);
    auto const* const button = found == state_->parts.buttons.end() ? nullptr : *found;
    writer.start("button", {{"type", "submit"},
                            {"class", "visually-hidden"},
                            {"tabindex", "-1"},
                            {"aria-hidden", "true"}});
    write_owner(writer);
    if (button != nullptr) writer.attribute("name", button->name());
    if (button == nullptr || button->availability() == Availability::disabled) {
        writer.boolean_attribute("disabled");
    }
    writer.end("button");
}

void Form::write_contents(html::Writer& writer) const {
    if (state_->is_too_large) {
        writer.element("div", {{"class", "alert alert-warning"}},
                       text::say<messages::form_is_too_large>());
    }
    write_seal(writer);
    write_default_button(writer);
    if (state_->report && state_->parts.alert == nullptr) {
        RefusalAlert alert;
        alert.show(*state_->report);
        alert.render(writer);
    }
    write_children(writer);
    if (state_->report) write_kept_texts(writer);
}

// A form within a form is not HTML: the elements of nested ones follow, and their controls name
// them.
void Form::write_nested_elements(html::Writer& writer) const {
    for (auto const* const nested : state_->parts.nested) {
        writer.start("form", {{"id", nested->state_->owner}});
        writer.attributes(nested->attributes());
        writer.end("form");
        nested->write_nested_elements(writer);
    }
}

void Form::write(html::Writer& writer) const {
    bool const is_nested = !state_->owner.empty();
    writer.start(is_nested ? "div" : "form");
    if (is_nested) {
        writer.attribute("class", "holdfast-nested");
        writer.attribute("data-form", state_->owner);
    } else {
        writer.attributes(attributes());
    }
    write_contents(writer);
    writer.end(is_nested ? "div" : "form");
    if (!is_nested) write_nested_elements(writer);
}

}  // namespace holdfast
