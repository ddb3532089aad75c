// SPDX-License-Identifier: MIT
#include "app/views/default_page.hpp"

#include <holdfast/widgets/elements.hpp>
#include <holdfast/widgets/page_layout.hpp>

namespace holdfast {

std::unique_ptr<HTML5Page> default_page(PageHead head) {
    auto const title = head.title;
    auto page = std::make_unique<HTML5Page>(std::move(head));
    auto& header = page->use_layout<PageLayout>().header();
    header.add_class("holdfast-header");
    auto& contents = header.add<Div>();
    contents.add_class("container");
    contents.add<H>(1, title).add_class("h4");
    return page;
}

}  // namespace holdfast
