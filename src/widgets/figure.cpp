// SPDX-License-Identifier: MIT
#include <holdfast/html/writer.hpp>
#include <holdfast/widgets/figure.hpp>

namespace holdfast {

Figure::Figure(std::string caption) : Element{"figure"}, caption_{std::move(caption)} {
    add_class("figure");
    add_class("d-block");
    caption_.add_class("figure-caption");
}

void Figure::write(html::Writer& writer) const {
    writer.start("figure");
    writer.attributes(attributes());
    write_children(writer);
    caption_.render(writer);
    writer.end("figure");
}

}  // namespace holdfast
