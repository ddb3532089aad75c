// SPDX-License-Identifier: MIT
#include "stock_room/stock_level.hpp"

#include <holdfast/app/database/sql_values.hpp>

namespace stock_room {

using namespace holdfast;
using soci::into;
using soci::use;

namespace {

std::vector<StockLevel> fetch(StockLevel& level, soci::statement& rows) {
    std::vector<StockLevel> levels;
    rows.execute();
    while (rows.fetch()) {
        level.stored = level.quantity;
        levels.push_back(level);
    }
    return levels;
}

}  // namespace

std::vector<StockLevel> StockLevel::all(sql::Transaction& transaction) {
    StockLevel level;
    soci::statement rows =
        (transaction.sql().prepare
             << "select product.id, shelf.id, product.name, shelf.name, coalesce(quantity, 0) "
                "from product cross join shelf left join stock_level "
                "on product_id = product.id and shelf_id = shelf.id "
                "order by shelf.id, lower(product.name), product.id",
         into(level.product_id), into(level.shelf_id), into(level.product), into(level.shelf),
         into(level.quantity));
    return fetch(level, rows);
}

std::vector<StockLevel> StockLevel::of_product(sql::Transaction& transaction,
                                               std::int64_t product_id) {
    StockLevel level{.product_id = product_id};
    soci::statement rows =
        (transaction.sql().prepare << "select shelf.id, name, in_reserve, coalesce(quantity, 0) "
                                      "from shelf left join stock_level on shelf_id = shelf.id and "
                                      "product_id = :product order by shelf.id",
         use(product_id), into(level.shelf_id), into(level.shelf), into(level.in_reserve),
         into(level.quantity));
    return fetch(level, rows);
}

void StockLevel::save(sql::Transaction& transaction) const {
    if (quantity == stored) return;
    transaction.sql() << "insert into stock_level (product_id, shelf_id, quantity) values "
                         "(:product, :shelf, :quantity) on conflict (product_id, shelf_id) "
                         "do update set quantity = excluded.quantity",
        use(product_id), use(shelf_id), use(quantity);
}

}  // namespace stock_room
