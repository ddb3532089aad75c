// SPDX-License-Identifier: MIT
#include "address_book/address.hpp"

#include <variant>

#include <soci/soci.h>

namespace address_book {
namespace {

using namespace holdfast;
using soci::into;
using soci::use;

using Birthday = std::optional<std::chrono::year_month_day>;

// A birthday as a column holds it: the day's text, or NULL.
struct StoredBirthday {
    std::string text;
    soci::indicator state = soci::i_null;

    StoredBirthday() = default;
    explicit StoredBirthday(Birthday const& birthday)
        : text{FieldFormat<Birthday>::format(birthday)},
          state{birthday ? soci::i_ok : soci::i_null} {}

    Birthday value() const {
        if (state == soci::i_null) return {};
        return std::get<Birthday>(FieldFormat<Birthday>::parse(text));
    }
};

}  // namespace

Address Address::load(sql::Transaction& transaction, std::int64_t id) {
    Address address;
    address.id = id;
    StoredBirthday birthday;
    auto& session = transaction.sql();
    session << "select name, email, telephone, birthday, street, town, notes from address "
               "where id = :id",
        use(id), into(address.name), into(address.email), into(address.telephone),
        into(birthday.text, birthday.state), into(address.street), into(address.town),
        into(address.notes);
    if (!session.got_data()) {
        throw http::Error{http::Status::not_found, "This address is not in the book any more."};
    }
    address.birthday = birthday.value();
    return address;
}

std::int64_t Address::add(sql::Transaction& transaction) {
    StoredBirthday stored{birthday};
    transaction.sql() << "insert into address "
                         "(name, email, telephone, birthday, street, town, notes) values "
                         "(:name, :email, :telephone, :birthday, :street, :town, :notes) "
                         "returning id",
        use(name), use(email), use(telephone), use(stored.text, stored.state), use(street),
        use(town), use(notes), into(id);
    return id;
}

void Address::save(sql::Transaction& transaction) {
    StoredBirthday stored{birthday};
    transaction.sql() << "update address set name = :name, email = :email, "
                         "telephone = :telephone, birthday = :birthday, street = :street, "
                         "town = :town, notes = :notes where id = :id",
        use(name), use(email), use(telephone), use(stored.text, stored.state), use(street),
        use(town), use(notes), use(id);
}

void Address::remove(sql::Transaction& transaction) {
    transaction.sql() << "delete from address where id = :id", use(id);
}

}  // namespace address_book
