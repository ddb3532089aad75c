// SPDX-License-Identifier: MIT
#include "app/views/navigation_page.hpp"

#include <utility>

#include <holdfast/widgets/elements.hpp>
#include <holdfast/widgets/navigation_bar.hpp>
#include <holdfast/widgets/page_layout.hpp>

namespace holdfast {

std::unique_ptr<HTML5Page> NavigationPage::make(PageHead head, Url const& current) const {
    auto title = head.title;
    auto page = std::make_unique<HTML5Page>(std::move(head));
    auto& header = page->use_layout<PageLayout>().header();
    auto& bar = header.add<NavigationBar>(home, current);
    for (auto const& place : menu) bar.menu().add_link(place);
    auto& heading = header.add<Div>();
    heading.add_class("container");
    heading.add_class("pt-4");
    page->define_slot("breadcrumbs", heading.add<Div>());
    heading.add<H>(1, std::move(title)).add_class("h3");
    return page;
}

}  // namespace holdfast
