// SPDX-License-Identifier: MIT
#include "stock_room/product.hpp"

namespace stock_room {

using namespace holdfast;

namespace {

http::Error gone() {
    return {http::Status::not_found, "This product is not kept here any more."};
}

}  // namespace

Product Product::make(sql::Transaction& transaction) {
    Product product;
    product.levels = StockLevel::of_product(transaction, product.id);
    return product;
}

Product Product::load(sql::Transaction& transaction, std::int64_t id) {
    auto found = transaction.one<&Product::id, &Product::name, &Product::price,
                                 &Product::supplier_id, &Product::expiry, &Product::least_reserve,
                                 &Product::notes, &Product::supplier>(
        "select product.id, product.name, price, supplier_id, expiry, least_reserve, notes, "
        "supplier.name from product join supplier on supplier.id = supplier_id "
        "where product.id = ?",
        id);
    if (!found) throw gone();
    auto& product = *found;
    product.levels = StockLevel::of_product(transaction, id);
    for (auto const& level : product.levels) product.quantity += level.quantity;
    return product;
}

std::string Product::name_of(sql::Transaction& transaction, std::int64_t id) {
    auto const name = transaction.one<std::string>("select name from product where id = ?", id);
    if (!name) throw gone();
    return *name;
}

std::int64_t Product::add(sql::Transaction& transaction) {
    auto const added = transaction.one<std::int64_t>(
        "insert into product (name, price, supplier_id, expiry, least_reserve, notes) "
        "values (?, ?, ?, ?, ?, ?) returning id",
        name, price, supplier_id, expiry, least_reserve, notes);
    id = added.value();
    save_levels(transaction);
    return id;
}

void Product::save(sql::Transaction& transaction) {
    transaction.execute(
        "update product set name = ?, price = ?, supplier_id = ?, expiry = ?, least_reserve = ?, "
        "notes = ? where id = ?",
        name, price, supplier_id, expiry, least_reserve, notes, id);
    save_levels(transaction);
}

void Product::remove(sql::Transaction& transaction) {
    transaction.execute("delete from stock_level where product_id = ?", id);
    transaction.execute("delete from product where id = ?", id);
}

void Product::save_levels(sql::Transaction& transaction) {
    for (auto& level : levels) {
        level.product_id = id;
        level.save(transaction);
    }
}

}  // namespace stock_room
