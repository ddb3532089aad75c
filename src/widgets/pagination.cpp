// SPDX-License-Identifier: MIT
#include <algorithm>

#include <holdfast/text/messages/widgets.hpp>
#include <holdfast/widgets/a.hpp>
#include <holdfast/widgets/elements.hpp>
#include <holdfast/widgets/pagination.hpp>

namespace holdfast {
namespace {

Li& add_item(Ul& list) {
    auto& item = list.add<Li>();
    item.add_class("page-item");
    return item;
}

A& add_link(Li& item, Url const& address, std::string text) {
    auto& link = item.add<A>(address, std::move(text));
    link.add_class("page-link");
    return link;
}

void add_neighbour(Ul& list, Listing const& listing, long long page, std::string text,
                   std::string_view relation) {
    if (page < 1 || page > listing.pages()) return;
    add_link(add_item(list), listing.at_page(page), std::move(text)).set_attribute("rel", relation);
}

void add_page(Ul& list, Listing const& listing, long long page) {
    auto& item = add_item(list);
    auto& link = add_link(item, listing.at_page(page), std::to_string(page));
    if (page != listing.page()) return;
    item.add_class("active");
    link.set_attribute("aria-current", "page");
}

void add_gap(Ul& list) {
    auto& item = add_item(list);
    item.add_class("disabled");
    item.add<Span>("…").add_class("page-link");
}

// The first and the last page, and those around this one; where one page would be left out, it is
// shown rather than a gap.
void add_pages(Ul& list, Listing const& listing) {
    auto const last = listing.pages();
    auto from = std::max(listing.page() - 1, 1LL);
    auto to = std::min(listing.page() + 1, last);
    if (from <= 3) from = 1;
    if (to >= last - 2) to = last;
    if (from > 1) {
        add_page(list, listing, 1);
        add_gap(list);
    }
    for (auto page = from; page <= to; ++page) add_page(list, listing, page);
    if (to < last) {
        add_gap(list);
        add_page(list, listing, last);
    }
}

std::string rows_shown(Listing const& listing) {
    auto const last = std::min(listing.offset() + listing.limit(), *listing.total());
    return text::say<messages::rows_of_total>({{"first", std::to_string(listing.offset() + 1)},
                                               {"last", std::to_string(last)},
                                               {"total", std::to_string(*listing.total())}});
}

}  // namespace

Pagination::Pagination(Listing const& listing) : Element{"nav"} {
    set_attribute("aria-label", text::say<messages::pages>());
    if (listing.pages() == 1) {
        set_visibility(Visibility::invisible);
        return;
    }
    add<P>(rows_shown(listing)).add_class("mb-1");
    auto& list = add<Ul>();
    list.add_class("pagination");
    list.add_class("flex-wrap");
    add_neighbour(list, listing, listing.page() - 1, text::say<messages::previous>(), "prev");
    add_pages(list, listing);
    add_neighbour(list, listing, listing.page() + 1, text::say<messages::next>(), "next");
}

}  // namespace holdfast
