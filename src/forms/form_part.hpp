// SPDX-License-Identifier: MIT
#pragma once

#include <variant>

#include <holdfast/forms/form.hpp>
#include <holdfast/forms/inputs/button_input.hpp>
#include <holdfast/forms/inputs/displayed_field.hpp>
#include <holdfast/forms/nested_form.hpp>
#include <holdfast/forms/rows/form_rows.hpp>

#include "forms/inputs/form_part_visitor.hpp"
#include "forms/refusal/refusal_alert.hpp"

namespace holdfast {

/// A widget as a part of a form: nothing for any other widget.
using FormPart = std::variant<std::monostate, ButtonInput*, DisplayedField*, Form*, FormRow*,
                              FormRows*, NestedForm*, PrimitiveInput*, RefusalAlert*>;

inline FormPart form_part(Widget& widget) {
    struct Visitor final : FormPartVisitor {
        void visit(ButtonInput& button) override { part = &button; }
        void visit(DisplayedField& field) override { part = &field; }
        void visit(Form& form) override { part = &form; }
        void visit(FormRow& row) override { part = &row; }
        void visit(FormRows& rows) override { part = &rows; }
        void visit(NestedForm& form) override { part = &form; }
        void visit(PrimitiveInput& input) override { part = &input; }
        void visit(RefusalAlert& alert) override { part = &alert; }

        FormPart part;
    } visitor;
    widget.accept(visitor);
    return visitor.part;
}

/// The part if it is one of that kind, or null.
template <class Part>
Part* part_as(FormPart const& part) {
    auto* const* const found = std::get_if<Part*>(&part);
    return found == nullptr ? nullptr : *found;
}

/// A form, nested or not, or null.
inline Form* as_form(FormPart const& part) {
    auto* const nested = part_as<NestedForm>(part);
    return nested != nullptr ? nested : part_as<Form>(part);
}

}  // namespace holdfast
