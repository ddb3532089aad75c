// SPDX-License-Identifier: MIT
#include <holdfast/widgets/a.hpp>
#include <holdfast/widgets/elements.hpp>
#include <holdfast/widgets/tabs.hpp>

namespace holdfast {

Tabs::Tabs(std::string_view name, std::vector<Destination> const& tabs, Url const& here)
    : Element{"nav"} {
    set_attribute("aria-label", name);
    add_class("mb-3");
    auto& list = add<Ul>();
    list.add_class("nav");
    list.add_class("nav-tabs");
    for (auto const& [address, text] : tabs) {
        auto& item = list.add<Li>();
        item.add_class("nav-item");
        auto& link = item.add<A>(address, text);
        link.add_class("nav-link");
        if (address != here) continue;
        link.add_class("active");
        link.set_attribute("aria-current", "page");
    }
}

}  // namespace holdfast
