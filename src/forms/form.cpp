// SPDX-License-Identifier: MIT
#include <algorithm>
#include <stdexcept>
#include <unordered_set>

#include <holdfast/concurrency/page_instance.hpp>
#include <holdfast/forms/form.hpp>
#include <holdfast/forms/inputs/control_name.hpp>
#include <holdfast/forms/inputs/row_key.hpp>
#include <holdfast/forms/rows/form_rows.hpp>
#include <holdfast/text/messages/forms.hpp>

#include "forms/form_walk.hpp"
#include "forms/refusal/refusal_reporter.hpp"

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
    : Element{"form"}, context_{context}, key_{std::move(key)} {
    if (!is_control_key(key_)) throw std::logic_error{"not a key for a form: '" + key_ + "'"};
    set_attribute("method", "post");
    set_attribute("action", context_.rendering().address);
    if (auto const* const refused = context_.refused(key_)) exception_.emplace(refused->headline);
}

std::optional<Url> Form::target(BoundEvent const& event) const {
    for (auto const& transition : transitions_) {
        if (transition.event.is(event) && transition.guard()) return transition.target();
    }
    return {};
}

void Form::explain_violation(std::string constraint, PrimitiveInput& input, std::string words) {
    violation_words_.push_back({std::move(constraint), &input, std::move(words)});
}

std::vector<ExplainedViolation> Form::explained_violations() const {
    std::vector<ExplainedViolation> explained;
    explained.reserve(violation_words_.size());
    for (auto const& [constraint, input, words] : violation_words_) {
        explained.push_back({constraint, input->key(), words});
    }
    return explained;
}

void Form::attach() {
    FormWalk walk{*this, {.form = key_, .suffix = context_.suffix(), .owner = owner_}, parts_};
    walk.collect_tracked(*this);
    visit_children([&walk](Widget& child) { walk.collect(child); });
    for (auto* const widget : relied_on_) walk.collect_relied_on(*widget);
    if (relies_on_records_) walk.collect_records();
    shorten_as_recorded();
    for (auto* const nested : parts_.nested)
        nested->owner_ = nested->key_ + '.' + context_.suffix();
    if (auto const* const refused = context_.refused(key_)) report_refusal(*refused);
}

void Form::seal() {
    // So that nobody is offered the draft of another user of the same browser.
    auto const user = context_.digester().text(context_.rendering().user);
    set_attribute("data-user", concurrency::PageInstance{user}.text().substr(0, 16));
    auto const instance = context_.instance(key_);
    fit(instance);
    if (is_too_large_) return;
    // What runs again leaves no claim that could be asked for, and has nothing to lose.
    if (repetition_ == concurrency::Repetition::recognised) {
        set_attribute("data-instance", instance.instance.text());
    }
    if (report_ && report_->fate == Fate::not_saved) set_attribute("data-fate", "not_saved");
}

PrimitiveInput const* Form::input(std::string_view key) const {
    auto const found = parts_.inputs_by_key.find(key);
    return found == parts_.inputs_by_key.end() ? nullptr : found->second;
}

ButtonInput const* Form::button(std::string_view key) const {
    auto const found = std::ranges::find(parts_.buttons, key, &ButtonInput::key);
    return found == parts_.buttons.end() ? nullptr : *found;
}

std::vector<concurrency::Participant> Form::participants() const {
    auto const& inputs = parts_.inputs;
    auto const& buttons = parts_.buttons;
    auto const& rows = parts_.rows;
    auto const& tracked = parts_.tracked;
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
    std::unordered_set<std::string_view> pressed;  // two of one event and arguments do the same
    for (auto const* const button : buttons) {
        if (pressed.insert(button->key()).second) participants.push_back(button->participant());
    }
    add_shortened(participants);
    if (report_) {
        for (auto const& kept : report_->kept) {
            participants.push_back({.key = std::string{kept_prefix} + kept.key,
                                    .label = kept.label,
                                    .kind = concurrency::ParticipantKind::kept});
        }
    }
    return participants;
}

void Form::report_refusal(RefusedSubmission const& refused) {
    auto reported = RefusalReporter{refused, parts_.inputs, participants()}.report();
    for (std::size_t i = 0; i < parts_.inputs.size(); ++i) {
        parts_.inputs[i]->show(std::move(reported.states[i]));
    }
    report_ = std::move(reported.report);
    report_->reset = context_.rendering().address;
    auto const pressed = refused.submission.pressed();
    auto const* const button = pressed.size() == 1 ? this->button(pressed.front()) : nullptr;
    report_->can_submit_again =
        button != nullptr && button->availability() == Availability::enabled;
    // What has no room is there all the same.
    std::erase_if(report_->differences, [this](Difference const& difference) {
        return !difference.change.now &&
               std::ranges::find(parts_.left_out, row_of(difference.change.key),
                                 [](FormRow const* row) -> std::string_view {
                                     return row->place().key;
                                 }) != parts_.left_out.end();
    });
    for (auto& [change, typed] : report_->differences) {
        auto const widget = change.key.substr(0, change.key.rfind('['));
        bool const is_unreadable =
            parts_.unreadable.contains(change.key) || parts_.unreadable.contains(widget);
        if (is_unreadable && change.then) change.then->text.reset();
    }
    if (parts_.alert != nullptr) parts_.alert->show(*report_);
    if (refused.cause == RefusalCause::row_added) focus_added_row(refused);
}

void Form::focus_added_row(RefusedSubmission const& refused) {
    auto const list = refused.submission.lists_to_add_to().front();
    auto const found = std::ranges::find(parts_.row_lists, list, &FormRows::key);
    if (found == parts_.row_lists.end() || (*found)->rows().empty()) return;
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
    writer.attribute("value", seal_);
    writer.end_void();
}

// Read-only text areas: the text can be copied, and comes back with the next submission.
void Form::write_kept_texts(html::Writer& writer) const {
    for (auto const& kept : report_->kept) {
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
    if (!owner_.empty()) writer.attribute("form", owner_);
}

// Enter in an input presses the first button of the form (HTML standard, "implicit submission"):
// that must be none of a row, nor the one for another row.
void Form::write_default_button(html::Writer& writer) const {
    if (parts_.row_lists.empty()) return;
    auto const found = std::ranges::find(parts_.buttons, nullptr, &ButtonInput::row);
    auto const* const button = found == parts_.buttons.end() ? nullptr : *found;
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
    if (is_too_large_) {
        writer.element("div", {{"class", "alert alert-warning"}},
                       text::say<messages::form_is_too_large>());
    }
    write_seal(writer);
    write_default_button(writer);
    if (report_ && parts_.alert == nullptr) {
        RefusalAlert alert;
        alert.show(*report_);
        alert.render(writer);
    }
    write_children(writer);
    if (report_) write_kept_texts(writer);
}

// A form within a form is not HTML: the elements of nested ones follow, and their controls name
// them.
void Form::write_nested_elements(html::Writer& writer) const {
    for (auto const* const nested : parts_.nested) {
        writer.start("form", {{"id", nested->owner_}});
        writer.attributes(nested->attributes());
        writer.end("form");
        nested->write_nested_elements(writer);
    }
}

void Form::write(html::Writer& writer) const {
    bool const is_nested = !owner_.empty();
    writer.start(is_nested ? "div" : "form");
    if (is_nested) {
        writer.attribute("class", "holdfast-nested");
        writer.attribute("data-form", owner_);
    } else {
        writer.attributes(attributes());
    }
    write_contents(writer);
    writer.end(is_nested ? "div" : "form");
    if (!is_nested) write_nested_elements(writer);
}

}  // namespace holdfast
