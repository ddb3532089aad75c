// SPDX-License-Identifier: MIT
#include <holdfast/text/messages/widgets.hpp>
#include <holdfast/widgets/a.hpp>
#include <holdfast/widgets/breadcrumbs.hpp>
#include <holdfast/widgets/elements.hpp>

namespace holdfast {

Breadcrumbs::Breadcrumbs(std::vector<Destination> const& links, std::string here) : Element{"nav"} {
    set_attribute("aria-label", text::say<messages::breadcrumbs>());
    auto& list = add<Ol>();
    list.add_class("breadcrumb");
    for (auto const& [address, text] : links) {
        auto& item = list.add<Li>();
        item.add_class("breadcrumb-item");
        item.add<A>(address, text);
    }
    auto& last = list.add<Li>(std::move(here));
    last.add_class("breadcrumb-item");
    last.add_class("active");
    last.set_attribute("aria-current", "page");
}

}  // namespace holdfast
