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

// In a row, its name belongs to the label for those who do not see where they are.
void FormGroup::write_label_text(html::Writer& writer) const {
    auto const& seen = input_->field().label();
    std::string_view const whole = input_->label();
    if (!whole.starts_with(seen)) return writer.text(whole);
    writer.text(seen);
    if (whole.size() == seen.size()) return;
    writer.start("span");
    writer.attribute("class", "visually-hidden");
    writer.text(whole.substr(seen.size()));
    writer.end("span");
}

void FormGroup::write_label(html::Writer& writer) const {
    bool const hidden = input_->is_labelled_by_heading();
    switch (input_->label_placement()) {
        case LabelPlacement::above:
            writer.start("label");
            writer.attribute("class", hidden ? "visually-hidden" : "form-label");
            writer.attribute("for", input_->id());
            write_label_text(writer);
            return writer.end("label");
        case LabelPlacement::around:
            writer.start("legend");
            writer.attribute("class", hidden ? "visually-hidden" : "form-label fs-6");
            write_label_text(writer);
            return writer.end("legend");
        case LabelPlacement::beside: return;
    }
}

void FormGroup::write(html::Writer& writer) const {
    if (input_ == nullptr || !input_->visible()) return;
    auto const placement = input_->label_placement();
    std::string_view const element = placement == LabelPlacement::around ? "fieldset" : "div";
    writer.start(element);
    std::string css_class = input_->is_labelled_by_heading() ? "mb-0" : "mb-3";
    if (placement == LabelPlacement::beside) css_class += " form-check";
    writer.attribute("class", css_class);
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
