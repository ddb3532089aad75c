// SPDX-License-Identifier: MIT
#include <holdfast/forms/inputs/displayed_field.hpp>
#include <holdfast/html/writer.hpp>

namespace holdfast {

void DisplayedField::write(html::Writer& writer) const {
    writer.start("dl");
    writer.attribute("class", "mb-3");
    writer.start("dt");
    writer.attribute("class", "fw-normal");
    writer.text(field_->label());
    writer.end("dt");
    writer.start("dd");
    writer.attribute("class", "holdfast-value mb-0");
    writer.text(field_->display());
    writer.end("dd");
    writer.end("dl");
}

}  // namespace holdfast
