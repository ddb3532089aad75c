// SPDX-License-Identifier: MIT
#include "stock_room/suppliers.hpp"

namespace stock_room {

using namespace holdfast;

Suppliers::Suppliers(sql::Transaction& transaction)
    : suppliers{select<Supplier>(transaction, "order by lower(name), id")} {}

void Suppliers::save(sql::Transaction& transaction) {
    for (auto const& supplier : suppliers) {
        if (supplier.removed) {
            remove(transaction, supplier);
        } else {
            update(transaction, supplier);
        }
    }
    for (auto& supplier : added) insert(transaction, supplier);
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
    erase(transaction, supplier);
}

}  // namespace stock_room
