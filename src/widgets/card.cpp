// SPDX-License-Identifier: MIT
#include <holdfast/html/writer.hpp>
#include <holdfast/widgets/card.hpp>

namespace holdfast {

Card::Card(std::string title, int rank) : Element{"div"}, heading_{rank, std::move(title)} {
    add_class("card");
    heading_.add_class("card-title");
    heading_.add_class("h5");
}

void Card::write(html::Writer& writer) const {
    writer.start("div");
    writer.attributes(attributes());
    writer.start("div", {{"class", "card-body"}});
    heading_.render(writer);
    write_children(writer);
    writer.end("div");
    writer.end("div");
}

}  // namespace holdfast
