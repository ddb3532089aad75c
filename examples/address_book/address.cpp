// SPDX-License-Identifier: MIT
#include "address_book/address.hpp"

namespace address_book {

using namespace holdfast;

Address Address::load(sql::Transaction& transaction, std::int64_t id) {
    auto const address =
        transaction.one<&Address::id, &Address::name, &Address::email, &Address::telephone,
                        &Address::birthday, &Address::street, &Address::town, &Address::notes>(
            "select id, name, email, telephone, birthday, street, town, notes from address "
            "where id = ?",
            id);
    if (!address) {
        throw http::Error{http::Status::not_found, "This address is not in the book any more."};
    }
    return *address;
}

std::int64_t Address::add(sql::Transaction& transaction) {
    auto const added = transaction.one<std::int64_t>(
        "insert into address (name, email, telephone, birthday, street, town, notes) "
        "values (?, ?, ?, ?, ?, ?, ?) returning id",
        name, email, telephone, birthday, street, town, notes);
    return added.value();
}

void Address::save(sql::Transaction& transaction) {
    transaction.execute(
        "update address set name = ?, email = ?, telephone = ?, birthday = ?, street = ?, "
        "town = ?, notes = ? where id = ?",
        name, email, telephone, birthday, street, town, notes, id);
}

void Address::remove(sql::Transaction& transaction) {
    transaction.execute("delete from address where id = ?", id);
}

}  // namespace address_book
