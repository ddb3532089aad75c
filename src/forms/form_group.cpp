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

void FormGroup::write(html::Writer& writer) const {
    if (input_ == nullptr || !input_->visible()) return;
    writer.start("div");
    writer.attribute("class", "mb-3");
    writer.start("label");
    writer.attribute("class", "form-label");
    writer.attribute("for", input_->id());
    writer.text(input_->label());
    writer.end("label");
    write_children(writer);
    if (auto const& violation = input_->violation()) {
        write_element(writer, "div", "invalid-feedback d-block", input_->violation_id(),
                      *violation);
    }
    if (!input_->help().empty()) {
        write_element(writer, "div", "form-text", input_->help_id(), input_->help());
    }
    writer.end("div");
}

}  // namespace holdfast
