// SPDX-License-Identifier: MIT
#include "address_book/address_book.hpp"

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include <holdfast/widgets.hpp>

#include "address_book/add_form.hpp"
#include "address_book/address.hpp"
#include "address_book/address_list.hpp"
#include "address_book/delete_form.hpp"
#include "address_book/edit_form.hpp"

namespace address_book {
namespace {

using namespace holdfast;

std::string name_of(View& view, std::int64_t id) {
    return load<Address>(view.transaction(), id).name;
}

Destination destination(Bookmark const& bookmark) {
    return {bookmark.address(), bookmark.label()};
}

std::unique_ptr<Widget> breadcrumbs(std::vector<Destination> const& above, std::string here) {
    return std::make_unique<Breadcrumbs>(above, std::move(here));
}

}  // namespace

AddressBook::AddressBook() {
    define_page(
        [this](View& view, PageHead head) { return make_page(std::move(head), view.address()); });
    define_error_page([this](PageHead head) { return make_page(std::move(head), Url{""}); });

    list.set_slot("main", factory<AddressList>(std::cref(*this)));

    add.set_slot("breadcrumbs", [this](View&) {
        return breadcrumbs({destination(list.bookmark())}, add.title());
    });
    add.set_slot("main", factory<AddForm>(std::cref(*this)));

    edit.set_title([](View& view, std::int64_t id) { return "Edit " + name_of(view, id); });
    edit.set_slot("breadcrumbs", [this](View& view, std::int64_t id) {
        return breadcrumbs({destination(list.bookmark())}, name_of(view, id));
    });
    edit.set_slot("main", factory<EditForm>(std::cref(*this)));

    remove.set_title([](View& view, std::int64_t id) { return "Delete " + name_of(view, id); });
    remove.set_slot("breadcrumbs", [this](View& view, std::int64_t id) {
        auto const address = edit.bookmark(id).labelled(name_of(view, id));
        return breadcrumbs({destination(list.bookmark()), destination(address)}, "Delete");
    });
    remove.set_slot("main", factory<DeleteForm>(std::cref(*this)));
}

// Errors have no current address, and no breadcrumbs.
std::unique_ptr<HTML5Page> AddressBook::make_page(PageHead head, Url const& current) const {
    auto title = head.title;
    auto page = std::make_unique<HTML5Page>(std::move(head));
    auto& header = page->use_layout<PageLayout>().header();
    auto& bar = header.add<NavigationBar>(list.bookmark().labelled("Address book"), current);
    bar.menu().add_link(list.bookmark());
    bar.menu().add_link(add.bookmark());
    auto& heading = header.add<Div>();
    heading.add_class("container");
    heading.add_class("pt-4");
    page->define_slot("breadcrumbs", heading.add<Div>());
    heading.add<H>(1, std::move(title)).add_class("h3");
    return page;
}

}  // namespace address_book
