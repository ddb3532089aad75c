// SPDX-License-Identifier: MIT
#include "stock_room/suppliers.hpp"

#include <holdfast/app/database/sql_values.hpp>

namespace stock_room {

using namespace holdfast;
using soci::into;
using soci::use;

Suppliers::Suppliers(sql::Transaction& transaction) {
    Supplier supplier;
    soci::statement rows =
        (transaction.sql().prepare << "select id, name from supplier order by lower(name), id",
         into(supplier.id), into(supplier.name));
    rows.execute();
    while (rows.fetch()) {
        supplier.stored = supplier.name;
        suppliers.push_back(supplier);
    }
}

std::vector<Option> Suppliers::options() const {
    std::vector<Option> options{{.value = "", .label = "(choose one)", .group = {}}};
    for (auto const& supplier : suppliers) {
        options.push_back(
            {.value = std::to_string(supplier.id), .label = supplier.name, .group = {}});
    }
    return options;
}

void Suppliers::save(sql::Transaction& transaction) {
    auto& session = transaction.sql();
    for (auto const& supplier : suppliers) {
        if (supplier.removed) {
            remove(transaction, supplier);
        } else if (supplier.name != supplier.stored) {
            session << "update supplier set name = :name where id = :id", use(supplier.name),
                use(supplier.id);
        }
    }
    for (auto const& supplier : added) {
        session << "insert into supplier (name) values (:name)", use(supplier.name);
    }
}

void Suppliers::remove(sql::Transaction& transaction, Supplier const& supplier) {
    int products = 0;
    transaction.sql() << "select count(*) from product where supplier_id = :id", use(supplier.id),
        into(products);
    if (products > 0) {
        throw DomainException{supplier.name + " cannot be removed: " + std::to_string(products) +
                              (products == 1 ? " product comes" : " products come") +
                              " from there."};
    }
    transaction.sql() << "delete from supplier where id = :id", use(supplier.id);
}

}  // namespace stock_room
