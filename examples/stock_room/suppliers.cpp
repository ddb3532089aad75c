// SPDX-License-Identifier: MIT
#include "stock_room/suppliers.hpp"

namespace stock_room {

using namespace holdfast;

Suppliers::Suppliers(sql::Transaction& transaction) {
    for (auto& supplier : transaction.rows<&Supplier::id, &Supplier::name>(
             "select id, name from supplier order by lower(name), id")) {
        supplier.stored = supplier.name;
        suppliers.push_back(std::move(supplier));
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
    for (auto const& supplier : suppliers) {
        if (supplier.removed) {
            remove(transaction, supplier);
        } else if (supplier.name != supplier.stored) {
            transaction.execute("update supplier set name = ? where id = ?", supplier.name,
                                supplier.id);
        }
    }
    for (auto const& supplier : added) {
        transaction.execute("insert into supplier (name) values (?)", supplier.name);
    }
}

void Suppliers::remove(sql::Transaction& transaction, Supplier const& supplier) {
    auto const products =
        transaction.one<int>("select count(*) from product where supplier_id = ?", supplier.id)
            .value();
    if (products > 0) {
        throw DomainException{supplier.name + " cannot be removed: " + std::to_string(products) +
                              (products == 1 ? " product comes" : " products come") +
                              " from there."};
    }
    transaction.execute("delete from supplier where id = ?", supplier.id);
}

}  // namespace stock_room
