// SPDX-License-Identifier: MIT
#include <algorithm>

#include <holdfast/forms/inputs/control_state.hpp>

#include "forms/inputs/constraint_attributes.hpp"

namespace holdfast {
namespace {

void write_classes(html::Writer& writer, std::string classes, std::string_view more) {
    if (!more.empty()) classes += (classes.empty() ? "" : " ") + std::string{more};
    if (!classes.empty()) writer.attribute("class", classes);
}

}  // namespace

bool ControlState::is_required() const {
    return std::ranges::find(constraints, ConstraintKind::required, &Constraint::kind) !=
           constraints.end();
}

void ControlState::write_attributes(html::Writer& writer, std::string_view css_classes) const {
    write_attributes_of(id, writer, css_classes);
}

void ControlState::write_attributes_of(std::string_view element_id, html::Writer& writer,
                                       std::string_view css_classes) const {
    writer.attribute("name", name);
    writer.attribute("id", element_id);
    if (!owner.empty()) writer.attribute("form", owner);
    bool has_classes = false;
    for (auto const& [attribute, value] : attributes) {
        bool const is_class = attribute == "class";
        has_classes = has_classes || is_class;
        if (is_class) {
            write_classes(writer, value, css_classes);
        } else if (value.empty()) {
            writer.boolean_attribute(attribute);
        } else {
            writer.attribute(attribute, value);
        }
    }
    if (!has_classes) write_classes(writer, {}, css_classes);
    if (!autocomplete.empty()) writer.attribute("autocomplete", autocomplete);
    if (is_disabled) writer.boolean_attribute("disabled");
    if (is_invalid) writer.attribute("aria-invalid", "true");
    if (!described_by.empty()) writer.attribute("aria-describedby", described_by);
}

void ControlState::write_required(html::Writer& writer) const {
    if (!may_stay_empty) write_constraints(writer, constraints, {ConstraintKind::required});
}

void ControlState::write_length_constraints(html::Writer& writer) const {
    write_required(writer);
    write_constraints(writer, constraints, {ConstraintKind::min_length});
    if (most_length != unlimited) writer.attribute("maxlength", std::to_string(most_length));
}

void ControlState::write_text_constraints(html::Writer& writer) const {
    write_length_constraints(writer);
    write_constraints(writer, constraints, {ConstraintKind::pattern});
}

void ControlState::write_limits(html::Writer& writer) const {
    write_constraints(writer, constraints, {ConstraintKind::minimum, ConstraintKind::maximum});
}

void ControlState::write_range_constraints(html::Writer& writer) const {
    write_required(writer);
    write_limits(writer);
}

}  // namespace holdfast
