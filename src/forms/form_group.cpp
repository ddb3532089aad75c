// SPDX-License-Identifier: MIT
#include <holdfast/forms/form_group.hpp>

namespace holdfast {
namespace {

void write_element(html::Writer& writer, std::string_view tag, std::string_view css_class,
                   std::string_view id, std::string_view text) {
    writer.start(tag);
    writer.attribute("class", css_class);
    writer.attribute("id", id);
    writer.text(text);
    writer.end(tag);
}

}  // namespace

void FormGroup::write_label(html::Writer& writer) const {
    switch (input_->label_placement()) {
        case LabelPlacement::above:
            writer.start("label");
            writer.attribute("class", "form-label");
            writer.attribute("for", input_->id());
            writer.text(input_->label());
            return writer.end("label");
        case LabelPlacement::around:
            writer.start("legend");
            writer.attribute("class", "form-label fs-6");
            writer.text(input_->label());
            return writer.end("legend");
        case LabelPlacement::beside: return;
    }
}

void FormGroup::write(html::Writer& writer) const {
    if (input_ == nullptr || !input_->visible()) return;
    auto const placement = input_->label_placement();
    std::string_view const element = placement == LabelPlacement::around ? "fieldset" : "div";
    writer.start(element);
    writer.attribute("class", placement == LabelPlacement::beside ? "mb-3 form-check" : "mb-3");
    write_label(writer);
    write_children(writer);
    if (auto const& violation = input_->violation()) {
        write_element(writer, "div", "invalid-feedback d-block", input_->violation_id(),
                      *violation);
    }
    if (!input_->help().empty()) {
        write_element(writer, "div", "form-text", input_->help_id(), input_->help());
    }
    writer.end(element);
}

}  // namespace holdfast
