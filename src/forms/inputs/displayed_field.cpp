// SPDX-License-Identifier: MIT
#include <holdfast/forms/inputs/displayed_field.hpp>
#include <holdfast/html/writer.hpp>

#include "forms/inputs/form_part_visitor.hpp"

namespace holdfast {

void DisplayedField::accept(FormPartVisitor& visitor) {
    visitor.visit(*this);
}

void DisplayedField::write(html::Writer& writer) const {
    writer.start("dl", {{"class", "mb-3"}});
    writer.element("dt", {{"class", "fw-normal"}}, field_->label());
    writer.element("dd", {{"class", "holdfast-value mb-0"}}, field_->display());
    writer.end("dl");
}

}  // namespace holdfast
