// SPDX-License-Identifier: MIT
#include "stock_room/product.hpp"

#include <holdfast/app/database/sql_values.hpp>

namespace stock_room {

using namespace holdfast;
using soci::into;
using soci::use;

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
    Product product;
    product.id = id;
    auto& session = transaction.sql();
    session << "select product.name, price, supplier_id, expiry, least_reserve, notes, "
               "supplier.name from product join supplier on supplier.id = supplier_id "
               "where product.id = :id",
        use(id), into(product.name), into(product.price), into(product.supplier_id),
        into(product.expiry), into(product.least_reserve), into(product.notes),
        into(product.supplier);
    if (!session.got_data()) throw gone();
    product.levels = StockLevel::of_product(transaction, id);
    for (auto const& level : product.levels) product.quantity += level.quantity;
    return product;
}

std::string Product::name_of(sql::Transaction& transaction, std::int64_t id) {
    std::string name;
    auto& session = transaction.sql();
    session << "select name from product where id = :id", use(id), into(name);
    if (!session.got_data()) throw gone();
    return name;
}

std::int64_t Product::add(sql::Transaction& transaction) {
    transaction.sql() << "insert into product "
                         "(name, price, supplier_id, expiry, least_reserve, notes) values "
                         "(:name, :price, :supplier, :expiry, :least_reserve, :notes) returning id",
        use(name), use(price), use(supplier_id), use(expiry), use(least_reserve), use(notes),
        into(id);
    save_levels(transaction);
    return id;
}

void Product::save(sql::Transaction& transaction) {
    transaction.sql() << "update product set name = :name, price = :price, "
                         "supplier_id = :supplier, expiry = :expiry, "
                         "least_reserve = :least_reserve, notes = :notes where id = :id",
        use(name), use(price), use(supplier_id), use(expiry), use(least_reserve), use(notes),
        use(id);
    save_levels(transaction);
}

void Product::remove(sql::Transaction& transaction) {
    transaction.sql() << "delete from stock_level where product_id = :id", use(id);
    transaction.sql() << "delete from product where id = :id", use(id);
}

void Product::save_levels(sql::Transaction& transaction) {
    for (auto& level : levels) {
        level.product_id = id;
        level.save(transaction);
    }
}

}  // namespace stock_room
