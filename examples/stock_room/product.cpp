// SPDX-License-Identifier: MIT
#include "stock_room/product.hpp"

namespace stock_room {

using namespace holdfast;

Product Product::make(sql::Transaction& transaction) {
    Product product;
    product.levels = StockLevel::of_product(transaction, product.id);
    return product;
}

Product Product::load(sql::Transaction& transaction, std::int64_t id) {
    auto product = holdfast::load<Product>(transaction, id);
    product.supplier = follow<&Product::supplier_id>(transaction, product).value().name;
    product.levels = StockLevel::of_product(transaction, id);
    for (auto const& level : product.levels) product.quantity += level.quantity;
    return product;
}

std::int64_t Product::add(sql::Transaction& transaction) {
    insert(transaction, *this);
    save_levels(transaction);
    return id;
}

void Product::save(sql::Transaction& transaction) {
    update(transaction, *this);
    save_levels(transaction);
}

void Product::remove(sql::Transaction& transaction) {
    transaction.execute("delete from stock_level where product_id = ?", id);
    erase(transaction, *this);
}

void Product::save_levels(sql::Transaction& transaction) {
    for (auto& level : levels) {
        level.product_id = id;
        level.save(transaction);
    }
}

}  // namespace stock_room
