// SPDX-License-Identifier: MIT
#include "address_book/address.hpp"

#include <holdfast/app/database/sql_values.hpp>

namespace address_book {

using namespace holdfast;
using soci::into;
using soci::use;

Address Address::load(sql::Transaction& transaction, std::int64_t id) {
    Address address;
    address.id = id;
    auto& session = transaction.sql();
    session << "select name, email, telephone, birthday, street, town, notes from address "
               "where id = :id",
        use(id), into(address.name), into(address.email), into(address.telephone),
        into(address.birthday), into(address.street), into(address.town), into(address.notes);
    if (!session.got_data()) {
        throw http::Error{http::Status::not_found, "This address is not in the book any more."};
    }
    return address;
}

std::int64_t Address::add(sql::Transaction& transaction) {
    transaction.sql() << "insert into address "
                         "(name, email, telephone, birthday, street, town, notes) values "
                         "(:name, :email, :telephone, :birthday, :street, :town, :notes) "
                         "returning id",
        use(name), use(email), use(telephone), use(birthday), use(street), use(town), use(notes),
        into(id);
    return id;
}

void Address::save(sql::Transaction& transaction) {
    transaction.sql() << "update address set name = :name, email = :email, "
                         "telephone = :telephone, birthday = :birthday, street = :street, "
                         "town = :town, notes = :notes where id = :id",
        use(name), use(email), use(telephone), use(birthday), use(street), use(town), use(notes),
        use(id);
}

void Address::remove(sql::Transaction& transaction) {
    transaction.sql() << "delete from address where id = :id", use(id);
}

}  // namespace address_book
