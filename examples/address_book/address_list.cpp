// SPDX-License-Identifier: MIT
#include "address_book/address_list.hpp"

#include <memory>
#include <string>
#include <vector>

#include <soci/soci.h>

#include "address_book/address.hpp"

namespace address_book {
namespace {

using namespace holdfast;
using soci::into;
using soci::use;

std::vector<TableColumn<Address>> columns(AddressBook const& book) {
    auto name = column_of<&Address::name>({"lower(name)"});
    name.style = ColumnStyle::row_header;
    name.cell = [&book](Address const& address) -> TableCell {
        return std::make_unique<A>(book.edit.bookmark(address.id).labelled(address.name));
    };
    return {name, column_of<&Address::email>({"lower(email)"}), column_of<&Address::telephone>(),
            column_of<&Address::town>({"lower(town)", "lower(name)"})};
}

std::vector<Address> read(sql::Transaction& transaction, Listing& listing) {
    std::string const found =
        " from address where lower(name || ' ' || email || ' ' || telephone || ' ' || town) "
        "like lower(:pattern) escape '\\'";
    long long total = 0;
    transaction.sql() << "select count(*)" + found, use(listing.search_pattern()), into(total);
    listing.set_total(total);

    std::vector<Address> addresses;
    Address address;
    soci::statement rows =
        (transaction.sql().prepare << "select id, name, email, telephone, town" + found +
                                          " order by " + listing.order_by() +
                                          " limit :limit offset :offset",
         use(listing.search_pattern()), use(listing.limit()), use(listing.offset()),
         into(address.id), into(address.name), into(address.email), into(address.telephone),
         into(address.town));
    rows.execute();
    while (rows.fetch()) addresses.push_back(address);
    return addresses;
}

}  // namespace

AddressList::AddressList(View& view, AddressBook const& book) {
    auto const shown = columns(book);
    Listing listing{view.address(),
                    {.sort_keys = sort_keys(shown), .sorted_by = "name", .page_size = 10}};
    auto const addresses = read(view.transaction(), listing);
    add<SearchForm>(listing, "Search for a name, an e-mail address, a telephone number or a town");
    add<DataTable<Address>>("Addresses", shown, addresses, listing);
    add<Pagination>(listing);
    add<ButtonLink>(book.add.bookmark(), ButtonStyle::primary);
}

}  // namespace address_book
