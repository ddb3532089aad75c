// SPDX-License-Identifier: MIT
#include "forms/form_walk.hpp"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <typeinfo>

#include <holdfast/forms/inputs/button_input.hpp>
#include <holdfast/forms/inputs/control_name.hpp>
#include <holdfast/forms/inputs/displayed_field.hpp>
#include <holdfast/text/messages/common.hpp>

#include "forms/left_frame.hpp"

namespace holdfast {
namespace {

std::string label_in(RowPlace const* row, std::string const& thing) {
    if (row == nullptr) return thing;
    return text::say<messages::thing_of_row>({{"thing", thing}, {"row", row->name}});
}

}  // namespace

void FormWalk::collect(Widget& widget) {
    auto const part = form_part(widget);
    require_lasting_object(part);
    if (!widget.visible()) return count_invisible(widget);
    if (part_as<Form>(part) != nullptr) {
        throw std::logic_error{"a form stands within the form " + form_.key() +
                               " and is not a NestedForm"};
    }
    if (auto* const nested = part_as<NestedForm>(part)) return parts_.nested.push_back(nested);
    if (auto* const row = part_as<FormRow>(part)) return collect_row(*row);
    if (auto* const rows = part_as<FormRows>(part)) take(*rows);
    if (auto* const input = part_as<PrimitiveInput>(part)) take(*input);
    if (auto* const button = part_as<ButtonInput>(part)) take(*button);
    if (auto* const field = part_as<DisplayedField>(part)) shown_.insert(field->field().place());
    if (auto* const alert = part_as<RefusalAlert>(part)) parts_.alert = alert;
    collect_tracked(widget);
    collect_children(widget);
}

// Before anything reads the object: what lies there now is somebody else's.
void FormWalk::require_lasting_object(FormPart const& part) const {
    auto const refuse = [this](std::string const& thing) {
        throw std::logic_error{"the object with the " + thing + " of the form " + form_.key() +
                               " is gone: make it a member of the form, or keep() it there"};
    };
    auto const* const input = part_as<PrimitiveInput>(part);
    if (input != nullptr && is_in_left_frame(input->field().place(), &form_.context())) {
        refuse("field " + input->field().key());
    }
    auto const* const button = part_as<ButtonInput>(part);
    if (button != nullptr && is_in_left_frame(button->event().object(), &form_.context())) {
        refuse("event " + button->event().key());
    }
}

void FormWalk::collect_children(Widget& widget) {
    widget.visit_children([this](Widget& child) { collect(child); });
}

void FormWalk::take(PrimitiveInput& input) {
    auto const& key = input.field().key();
    if (!is_control_key(key)) throw std::logic_error{"not a key for a control: '" + key + "'"};
    input.attach(place_);
    parts_.inputs.push_back(&input);
    parts_.inputs_by_key.emplace(input.key(), &input);
    if (row_ != nullptr) row_->inputs_.push_back(&input);
}

void FormWalk::take(ButtonInput& button) {
    button.attach(place_);
    parts_.buttons.push_back(&button);
}

void FormWalk::take(FormRows& rows) {
    if (&rows.form() != &form_ || row_ != nullptr) {
        throw std::logic_error{"the rows " + rows.key() + " stand in another form or in a row"};
    }
    rows.attach(place_);
    parts_.row_lists.push_back(&rows);
}

// In a row, widgets count from its beginning, wherever it stands.
void FormWalk::collect_row(FormRow& row) {
    auto const outer = std::exchange(counted_, {});
    row_ = &row;
    place_.row = &row.place();
    parts_.rows.push_back(&row);
    collect_tracked(row);
    collect_children(row);
    place_.row = nullptr;
    row_ = nullptr;
    counted_ = outer;
}

void FormWalk::collect_relied_on(Widget& widget) {
    bool const is_form = as_form(form_part(widget)) != nullptr;
    if (is_form || !widget.visible() || !relied_on_.insert(&widget).second) return;
    collect_tracked(widget);
    widget.visit_children([this](Widget& child) { collect_relied_on(child); });
}

void FormWalk::count_invisible(Widget& widget) {
    auto const place = place_among_its_like(widget);
    auto const part = form_part(widget);
    if (auto const* const input = part_as<PrimitiveInput>(part)) {
        auto const& field = input->field();
        auto const row = place_.row != nullptr ? place_.row->key : "";
        if (!field.is_readable()) parts_.unreadable.insert(row + field.key());
    } else if (part_as<DisplayedField>(part) != nullptr) {
        parts_.unreadable.insert(tracked_name(widget, place));
    }
    widget.visit_children([this](Widget& child) { count_invisible(child); });
}

// All widgets of a type count, visible or not and whether they yield strings or not: so none is
// taken for another one that comes in its place.
std::size_t FormWalk::place_among_its_like(Widget const& widget) {
    std::type_index const type = typeid(widget);
    for (auto& [counted, count] : counted_) {
        if (counted == type) return count++;
    }
    if (counted_.empty()) counted_.reserve(16);
    counted_.emplace_back(type, 1);
    return 0;
}

std::string FormWalk::tracked_name(Widget const& widget, std::size_t place) const {
    auto const key = widget.concurrency_key();
    return std::string{tracked_prefix} + (place_.row != nullptr ? place_.row->key : "") +
           typeid(widget).name() + (key.empty() ? '#' + std::to_string(place) : '=' + key);
}

void FormWalk::collect_tracked(Widget const& widget) {
    auto const place = place_among_its_like(widget);
    auto const strings = widget.concurrency_hash_strings();
    if (strings.empty()) return;
    auto const* const row = place_.row;
    auto name = tracked_name(widget, place);
    // Two rows of a query may have given two widgets one name.
    if (!tracked_names_.insert(name).second) name += '#' + std::to_string(place);
    for (std::size_t i = 0; i < strings.size(); ++i) {
        track({.key = name + '[' + std::to_string(i) + ']',
               .label = label_in(row, widget.concurrency_label()),
               .value = strings[i],
               .display = widget.concurrency_text(),
               .kind = concurrency::ParticipantKind::tracked},
              row);
    }
}

void FormWalk::track(concurrency::Participant participant, RowPlace const* row) {
    parts_.tracked.push_back(std::move(participant));
    parts_.rows_of_tracked.push_back(row);
}

// A button changes or removes its record whole, of which its user may see nothing.
void FormWalk::collect_records() {
    html::PageSet<void const*> records;
    for (auto const* const button : parts_.buttons) {
        auto const& event = button->event();
        if (!records.insert(event.object()).second) continue;
        auto const fields = event.fields();
        bool const has_inputs =
            std::ranges::any_of(fields, [this](auto const& field) { return has_input_of(*field); });
        if (has_inputs) continue;
        auto const name = std::string{tracked_prefix} +
                          (button->row() != nullptr ? button->row()->key : "") + "record#" +
                          std::to_string(records.size());
        for (auto const& field : fields) collect_record_field(*field, name, button->row());
    }
}

bool FormWalk::has_input_of(BoundField const& field) const {
    return std::ranges::any_of(parts_.inputs, [&](PrimitiveInput const* input) {
        return input->field().place() == field.place();
    });
}

void FormWalk::collect_record_field(BoundField const& field, std::string const& record,
                                    RowPlace const* row) {
    if (shown_.contains(field.place())) return;
    auto const name = record + '.' + field.key();
    bool const is_readable = field.is_readable();
    if (!is_readable) parts_.unreadable.insert(name);
    track({.key = name + "[0]",
           .label = label_in(row, field.label()),
           .value = field.canonical(),
           .display = is_readable ? std::optional{field.display()} : std::nullopt,
           .kind = concurrency::ParticipantKind::tracked},
          row);
}

}  // namespace holdfast
