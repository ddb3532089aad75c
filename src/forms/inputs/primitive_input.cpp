// SPDX-License-Identifier: MIT
#include <holdfast/concurrency/base.hpp>
#include <holdfast/concurrency/participant.hpp>
#include <holdfast/forms/inputs/control_name.hpp>
#include <holdfast/forms/inputs/control_state.hpp>
#include <holdfast/forms/inputs/primitive_input.hpp>
#include <holdfast/html/writer.hpp>
#include <holdfast/text/messages/forms.hpp>

#include "forms/inputs/constraint_attributes.hpp"
#include "forms/inputs/control_place.hpp"
#include "forms/inputs/form_part_visitor.hpp"
#include "forms/inputs/input_state.hpp"
#include "forms/inputs/value_writer.hpp"

namespace holdfast {
namespace {

std::string name_of(ControlName name, std::string_view prefix) {
    if (prefix.empty()) return name.text();
    auto const key = std::string{prefix} + std::string{name.key};
    name.key = key;
    return name.text();
}

}  // namespace

PrimitiveInput::PrimitiveInput(std::unique_ptr<BoundField> field, InputOptions&& options)
    : field_{std::move(field)},
      options_{std::move(options)},
      key_{field_->key()},
      label_{field_->label()} {}

PrimitiveInput::~PrimitiveInput() = default;

bool PrimitiveInput::visible() const {
    return Widget::visible() && field_->is_readable();
}

void PrimitiveInput::accept(FormPartVisitor& visitor) {
    visitor.visit(*this);
}

bool PrimitiveInput::is_labelled_by_heading() const {
    return row_ != nullptr && row_->labels == RowLabels::in_headings;
}

InputState const& PrimitiveInput::state() const {
    static InputState const as_saved;
    return state_ ? *state_ : as_saved;
}

void PrimitiveInput::show_present() {
    if (state_) state_->typed.reset();
}

std::string PrimitiveInput::choice_name() const {
    auto const [form, key, suffix] = ControlName::read(name_).value();
    return name_of({.form = form, .key = key_, .suffix = suffix}, choice_prefix);
}

std::string PrimitiveInput::help_id() const {
    return id() + "-help";
}

std::string PrimitiveInput::violation_id() const {
    return id() + "-violation";
}

std::string PrimitiveInput::before_id() const {
    return id() + "-before";
}

std::string PrimitiveInput::after_id() const {
    return id() + "-after";
}

std::string PrimitiveInput::shown() const {
    if (disclosure() == Disclosure::secret) return {};
    if (state().typed) return *state().typed;
    bool const is_prefilled = prefilled_ && availability() == Availability::enabled;
    return is_prefilled ? *prefilled_ : field_->canonical();
}

bool PrimitiveInput::shows_as_present(std::string_view text) const {
    auto const present = field_->canonical();
    return text == present || text == echo(present);
}

std::optional<std::string> PrimitiveInput::violation_of(std::string_view text,
                                                        Proposal const& proposal) const {
    if (control().counts_as_missing(text)) {
        if (auto missing = field_->violation_when_missing(proposal)) return missing;
    }
    return field_->violation(text, proposal);
}

// In base64.
std::size_t PrimitiveInput::sealed_size() const {
    if (disclosure() == Disclosure::secret) return 0;
    auto const size = field_->canonical().size();
    return size > concurrency::RecordedText::longest_whole ? 0 : size * 4 / 3;
}

std::size_t PrimitiveInput::most_length() const {
    return holdfast::most_length(field_->constraints());
}

// A secret takes part only in whether it can be typed.
concurrency::Participant PrimitiveInput::participant() const {
    auto const value = disclosure() == Disclosure::secret ? std::string{} : field_->canonical();
    return {.key = key(),
            .label = label(),
            .value = value,
            .echo = echo(value),
            .display = display(value),
            .options = is_too_large_ ? std::span<Option const>{} : shown_options(),
            .kind = concurrency::ParticipantKind::input,
            .availability = options_.availability,
            .comparison = options_.comparison,
            .absence = absence()};
}

std::string PrimitiveInput::label_in(std::string_view row) const {
    return text::say<messages::thing_of_row>({{"thing", field_->label()}, {"row", row}});
}

void PrimitiveInput::attach(ControlPlace const& place) {
    row_ = place.row;
    if (row_ != nullptr) {
        key_ = row_->key + field_->key();
        label_ = label_in(row_->name);
    }
    owner_ = place.owner;
    name_ = name_of({.form = place.form, .key = key_, .suffix = place.suffix},
                    disclosure() == Disclosure::secret ? secret_prefix : "");
    if (!field_->is_writable()) options_.availability = Availability::disabled;
    attached();
}

void PrimitiveInput::set_too_large() {
    is_too_large_ = true;
    options_.availability = Availability::disabled;
}

void PrimitiveInput::show(InputState state) {
    prefilled_.reset();
    state_ = std::make_unique<InputState>(std::move(state));
    if (state_->violation) add_class("is-invalid");
}

std::string PrimitiveInput::described_by() const {
    std::string ids;
    auto const add = [&ids](std::string const& id) { ids += (ids.empty() ? "" : " ") + id; };
    if (state().violation) add(violation_id());
    if (!options_.before.empty()) add(before_id());
    if (!options_.after.empty()) add(after_id());
    if (!help().empty()) add(help_id());
    return ids;
}

void PrimitiveInput::write_state(html::Writer& writer) const {
    if (control().label_placement() == LabelPlacement::nowhere) return;
    if (state().violation) writer.attribute("aria-invalid", "true");
    if (auto const ids = described_by(); !ids.empty()) writer.attribute("aria-describedby", ids);
}

bool PrimitiveInput::is_required() const {
    return holdfast::is_required(field_->constraints());
}

void PrimitiveInput::write_control(html::Writer& writer) const {
    bool const is_marked_here =
        control().group_role().empty() && control().label_placement() != LabelPlacement::nowhere;
    control().write(writer, {.name = name_,
                             .id = name_,
                             .owner = owner_,
                             .label = label_,
                             .text = shown(),
                             .attributes = &attributes(),
                             .autocomplete = options_.autocomplete,
                             .constraints = field_->constraints(),
                             .length_limit = length_limit_,
                             .described_by = is_marked_here ? described_by() : std::string{},
                             .is_disabled = availability() == Availability::disabled,
                             .is_invalid = is_marked_here && state().violation.has_value(),
                             .may_stay_empty = row_ != nullptr && row_->state == RowState::blank,
                             .is_labelled_by_heading = is_labelled_by_heading()});
}

void PrimitiveInput::write(html::Writer& writer) const {
    bool const is_joined = !options_.before.empty() || !options_.after.empty();
    is_joined ? write_joined(writer) : write_control(writer);
    if (state().choice) write_choice(writer);
    auto const say = [&writer](std::string_view text) {
        writer.element("div", {{"class", "holdfast-updated"}}, text);
    };
    if (state().is_updated) say(text::say<messages::is_updated>());
    if (is_too_large_) say(text::say<messages::input_is_too_large>());
}

void PrimitiveInput::write_joined(html::Writer& writer) const {
    auto const write_text = [&writer](std::string const& id, std::string const& text) {
        if (text.empty()) return;
        writer.element("span", {{"class", "input-group-text"}, {"id", id}}, text);
    };
    writer.start("div",
                 {{"class", state().violation ? "input-group has-validation" : "input-group"}});
    write_text(before_id(), options_.before);
    write_control(writer);
    write_text(after_id(), options_.after);
    writer.end("div");
}

void PrimitiveInput::write_choice(html::Writer& writer) const {
    auto const choice_name = this->choice_name();
    auto const write_option = [&](std::string_view value, bool checked, auto const& label) {
        auto const id = this->id() + '-' + std::string{value};
        writer.start("div", {{"class", "form-check"}});
        writer.start("input",
                     {{"class", "form-check-input"}, {"type", "radio"}, {"name", choice_name}});
        if (!owner_.empty()) writer.attribute("form", owner_);
        writer.attribute("id", id);
        writer.attribute("value", value);
        if (checked) writer.boolean_attribute("checked");
        writer.end_void();
        writer.start("label", {{"class", "form-check-label"}, {"for", id}});
        label();
        writer.end("label");
        writer.end("div");
    };
    auto const present = display(field_->canonical());
    writer.start("fieldset", {{"class", "holdfast-choice"}});
    writer.element("legend", {}, text::say<messages::which_is_saved>({{"label", label()}}));
    write_option(mine_choice, *state().choice == Choice::mine,
                 [&] { writer.text(text::say<messages::mine>()); });
    write_option(current_choice, *state().choice == Choice::current, [&] {
        if (is_long(present)) return writer.text(text::say<messages::current_value_below>());
        write_sentence<messages::current_value>(writer, {{"value", {present}}});
    });
    if (is_long(present)) write_whole_value(writer, present);
    writer.end("fieldset");
}

}  // namespace holdfast
