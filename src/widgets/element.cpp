// SPDX-License-Identifier: MIT
#include <holdfast/html/writer.hpp>
#include <holdfast/widgets/element.hpp>

namespace holdfast {

Element::Element(std::string_view tag, std::string text) : tag_{tag}, text_{std::move(text)} {}

Element::~Element() = default;

VoidElement::~VoidElement() = default;

void Element::write(html::Writer& writer) const {
    writer.start(tag_);
    writer.attributes(attributes());
    if (tag_ == "pre") writer.dropped_newline();
    writer.text(text_);
    write_children(writer);
    writer.end(tag_);
}

void VoidElement::write(html::Writer& writer) const {
    writer.start(tag_);
    writer.attributes(attributes());
    writer.end_void();
}

}  // namespace holdfast
