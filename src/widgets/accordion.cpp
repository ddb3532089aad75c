// SPDX-License-Identifier: MIT
#include <holdfast/widgets/accordion.hpp>

namespace holdfast {

Accordion::Accordion(std::string name) : Element{"div"}, name_{std::move(name)} {
    add_class("holdfast-accordion");
}

Details& Accordion::add_panel(std::string summary, Openness openness) {
    auto& panel = add<Details>(std::move(summary), openness);
    panel.set_attribute("name", name_);
    return panel;
}

}  // namespace holdfast
