// SPDX-License-Identifier: MIT
#include "stock_room/stock_level.hpp"

namespace stock_room {

using namespace holdfast;

std::vector<StockLevel> StockLevel::all(sql::Transaction& transaction) {
    std::vector<StockLevel> levels;
    auto rows = transaction.rows<std::int64_t, std::int64_t, std::string, std::string, int>(
        "select product.id, shelf.id, product.name, shelf.name, coalesce(quantity, 0) "
        "from product cross join shelf left join stock_level "
        "on product_id = product.id and shelf_id = shelf.id "
        "order by shelf.id, lower(product.name), product.id");
    for (auto const& [product_id, shelf_id, product, shelf, quantity] : rows) {
        levels.push_back({.product_id = product_id,
                          .shelf_id = shelf_id,
                          .product = product,
                          .shelf = shelf,
                          .quantity = quantity,
                          .stored = quantity});
    }
    return levels;
}

std::vector<StockLevel> StockLevel::of_product(sql::Transaction& transaction,
                                               std::int64_t product_id) {
    std::vector<StockLevel> levels;
    auto rows = transaction.rows<std::int64_t, std::string, bool, int>(
        "select shelf.id, name, in_reserve, coalesce(quantity, 0) from shelf left join stock_level "
        "on shelf_id = shelf.id and product_id = ? order by shelf.id",
        product_id);
    for (auto const& [shelf_id, shelf, in_reserve, quantity] : rows) {
        levels.push_back({.product_id = product_id,
                          .shelf_id = shelf_id,
                          .shelf = shelf,
                          .in_reserve = in_reserve,
                          .quantity = quantity,
                          .stored = quantity});
    }
    return levels;
}

void StockLevel::save(sql::Transaction& transaction) const {
    if (quantity == stored) return;
    transaction.execute(
        "insert into stock_level (product_id, shelf_id, quantity) values (?, ?, ?) "
        "on conflict (product_id, shelf_id) do update set quantity = excluded.quantity",
        product_id, shelf_id, quantity);
}

}  // namespace stock_room
