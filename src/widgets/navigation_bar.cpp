// SPDX-License-Identifier: MIT
#include <holdfast/text/messages/widgets.hpp>
#include <holdfast/widgets/navigation_bar.hpp>

namespace holdfast {

NavigationBar::NavigationBar(Url const& home, std::string name, Url current,
                             std::string const& label) {
    add_class("navbar");
    add_class("navbar-light");
    add_class("bg-light");
    set_attribute("aria-label", label);
    auto& contents = add<Div>();
    contents.add_class("container");
    contents.add<A>(home, std::move(name)).add_class("navbar-brand");
    menu_ = &contents.add<Menu>(std::move(current));
}

std::string NavigationBar::usual_label() {
    return text::say<messages::main_navigation>();
}

}  // namespace holdfast
