// SPDX-License-Identifier: MIT
#include <holdfast/forms/inputs/control_state.hpp>
#include <holdfast/html/writer.hpp>

#include "forms/inputs/constraint_attributes.hpp"

namespace holdfast {
bool ControlState::is_required() const {
    return holdfast::is_required(constraints);
}

void ControlState::write_attributes(html::Writer& writer, std::string_view css_classes) const {
    write_attributes_of(id, writer, css_classes);
}

void ControlState::write_attributes_of(std::string_view element_id, html::Writer& writer,
                                       std::string_view css_classes) const {
    writer.attribute("name", name);
    writer.attribute("id", element_id);
    if (!owner.empty()) writer.attribute("form", owner);
    if (!css_classes.empty()) {
        auto with_classes = attributes == nullptr ? html::Attributes{} : *attributes;
        with_classes.add_token("class", css_classes);
        writer.attributes(with_classes);
    } else if (attributes != nullptr) {
        writer.attributes(*attributes);
    }
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
    auto const most = length_limit.value_or(most_length(constraints));
    if (most != unlimited) writer.attribute("maxlength", std::to_string(most));
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
