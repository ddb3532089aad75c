// SPDX-License-Identifier: MIT
#include "forms/form_walk.hpp"

#include <stdexcept>
#include <typeinfo>

#include <holdfast/forms/inputs/control_name.hpp>
#include <holdfast/forms/inputs/displayed_field.hpp>
#include <holdfast/text/messages/common.hpp>

#include "forms/left_frame.hpp"

namespace holdfast {

void FormWalk::collect(Widget& widget) {
    require_lasting_object(widget);
    if (!widget.visible()) return count_invisible(widget);
    switch (widget.role()) {
        case WidgetRole::form:
            throw std::logic_error{"a form stands within the form " + form_.key() +
                                   " and is not a NestedForm"};
        case WidgetRole::nested_form: return parts_.nested.push_back(static_cast<Form*>(&widget));
        case WidgetRole::row: return collect_row(static_cast<FormRow&>(widget));
        case WidgetRole::rows: take(static_cast<FormRows&>(widget)); break;
        case WidgetRole::input: take(static_cast<PrimitiveInput&>(widget)); break;
        case WidgetRole::button: take(static_cast<ButtonInput&>(widget)); break;
        case WidgetRole::alert: parts_.alert = static_cast<RefusalAlert*>(&widget); break;
        case WidgetRole::plain: break;
    }
    collect_tracked(widget);
    collect_children(widget);
}

// Before anything reads the object: what lies there now is somebody else's.
void FormWalk::require_lasting_object(Widget const& widget) const {
    if (widget.role() == WidgetRole::input) {
        auto const& field = static_cast<PrimitiveInput const&>(widget).field();
        if (!is_in_left_frame(field.place(), &form_.context())) return;
        throw std::logic_error{"the object with the field " + field.key() + " of the form " +
                               form_.key() +
                               " is gone: make it a member of the form, or keep() it there"};
    }
    if (widget.role() == WidgetRole::button) {
        auto const& event = static_cast<ButtonInput const&>(widget).event();
        if (!is_in_left_frame(event.object(), &form_.context())) return;
        throw std::logic_error{"the object with the event " + event.key() + " of the form " +
                               form_.key() +
                               " is gone: make it a member of the form, or keep() it there"};
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
    bool const elsewhere =
        widget.role() != WidgetRole::form && widget.role() != WidgetRole::nested_form;
    if (!elsewhere || !widget.visible() || !relied_on_.insert(&widget).second) return;
    collect_tracked(widget);
    widget.visit_children([this](Widget& child) { collect_relied_on(child); });
}

void FormWalk::count_invisible(Widget& widget) {
    auto const place = place_among_its_like(widget);
    if (widget.role() == WidgetRole::input) {
        auto const& field = static_cast<PrimitiveInput&>(widget).field();
        auto const row = place_.row != nullptr ? place_.row->key : "";
        if (!field.is_readable()) parts_.unreadable.insert(row + field.key());
    } else if (dynamic_cast<DisplayedField const*>(&widget) != nullptr) {
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
    auto const label = [&] {
        auto const thing = widget.concurrency_label();
        if (row == nullptr) return thing;
        return text::say<messages::thing_of_row>({{"thing", thing}, {"row", row->name}});
    };
    for (std::size_t i = 0; i < strings.size(); ++i) {
        parts_.tracked.push_back({.key = name + '[' + std::to_string(i) + ']',
                                  .label = label(),
                                  .value = strings[i],
                                  .echo = {},
                                  .display = widget.concurrency_text(),
                                  .kind = concurrency::ParticipantKind::tracked});
        parts_.rows_of_tracked.push_back(row);
    }
}

}  // namespace holdfast
