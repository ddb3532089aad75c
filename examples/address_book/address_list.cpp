// SPDX-License-Identifier: MIT
#include "address_book/address_list.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include <holdfast/widgets.hpp>

#include "address_book/address.hpp"

namespace address_book {
namespace {

using namespace holdfast;

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
        "where lower(name || ' ' || email || ' ' || telephone || ' ' || town) "
        "like lower(?) escape '\\'";
    auto const total =
        transaction.one<std::int64_t>(sql::unchecked("select count(*) from address " + found),
                                      listing.search_pattern());
    listing.set_total(total.value());
    return select<Address>(transaction,
                           sql::unchecked(found + " order by " + listing.order_by() +
                                          " limit ? offset ?"),
                           listing.search_pattern(), listing.limit(), listing.offset());
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
