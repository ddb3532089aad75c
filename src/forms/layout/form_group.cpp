// SPDX-License-Identifier: MIT
#include "forms/layout/form_group.hpp"

#include <holdfast/html/writer.hpp>

#include "forms/inputs/input_state.hpp"

namespace holdfast {
namespace {

void write_element(html::Writer& writer, std::string_view tag, std::string_view css_class,
                   std::string_view id, std::string_view text) {
    writer.element(tag, {{"class", css_class}, {"id", id}}, text);
}

}  // namespace

FormGroup::FormGroup(std::unique_ptr<PrimitiveInput> input, std::string css_classes)
    : css_classes_{std::move(css_classes)}, input_{*input} {
    add_child(std::move(input));
}

// In a row, its name belongs to the label for those who do not see where they are.
void FormGroup::write_label_text(html::Writer& writer) const {
    auto const& seen = input_.field().label();
    std::string_view const whole = input_.label();
    if (!whole.starts_with(seen)) return writer.text(whole);
    writer.text(seen);
    if (whole.size() == seen.size()) return;
    writer.element("span", {{"class", "visually-hidden"}}, whole.substr(seen.size()));
}

void FormGroup::write_label(html::Writer& writer) const {
    bool const around = input_.control().label_placement() == LabelPlacement::around;
    if (!around && input_.control().label_placement() != LabelPlacement::above) return;
    writer.start(around ? "legend" : "label");
    std::string classes{around ? "form-label fs-6" : "form-label"};
    if (input_.is_labelled_by_heading()) classes = "visually-hidden";
    if (input_.is_required()) classes += " holdfast-required";
    writer.attribute("class", classes);
    if (!around) writer.attribute("for", input_.id());
    write_label_text(writer);
    writer.end(around ? "legend" : "label");
}

void FormGroup::write(html::Writer& writer) const {
    if (!input_.visible()) return;
    auto const placement = input_.control().label_placement();
    if (placement == LabelPlacement::nowhere) return write_children(writer);
    std::string_view const element = placement == LabelPlacement::around ? "fieldset" : "div";
    html::Attributes attributes;
    std::string_view const classes =
        input_.is_labelled_by_heading() ? "mb-0" : std::string_view{css_classes_};
    if (!classes.empty()) attributes.add_token("class", classes);
    if (placement == LabelPlacement::beside) attributes.add_token("class", "form-check");
    if (auto const own = input_.control().group_class(); !own.empty())
        attributes.add_token("class", own);
    writer.start(element);
    writer.attributes(attributes);
    if (auto const role = input_.control().group_role(); !role.empty()) {
        writer.attribute("role", role);
        input_.write_state(writer);
    }
    write_label(writer);
    write_children(writer);
    if (auto const& violation = input_.state().violation) {
        write_element(writer, "div", "invalid-feedback d-block", input_.violation_id(), *violation);
    }
    if (!input_.help().empty()) {
        write_element(writer, "div", "form-text", input_.help_id(), input_.help());
    }
    writer.end(element);
}

}  // namespace holdfast
