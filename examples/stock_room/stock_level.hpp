// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

#include <holdfast/holdfast.hpp>

namespace stock_room {

/// The number of a product on a shelf.
struct StockLevel {
    std::int64_t product_id = 0;
    std::int64_t shelf_id = 0;
    std::string product;
    std::string shelf;
    bool in_reserve = false;  ///< whether the shelf is one of the reserve
    int quantity = 0;
    int stored = 0;  ///< the quantity in the database, where a shelf may have no row for it

    /// The most that a shelf holds of one product.
    static constexpr int most = 1'000'000;

    /// Of all products on all shelves, shelf by shelf.
    static std::vector<StockLevel> all(holdfast::sql::Transaction& transaction);

    /// Of that product on each shelf.
    static std::vector<StockLevel> of_product(holdfast::sql::Transaction& transaction,
                                              std::int64_t product_id);

    void save(holdfast::sql::Transaction& transaction) const;

    static auto fields() {
        using namespace holdfast;
        return std::tuple{field<&StockLevel::quantity>("quantity", "Quantity", required, minimum(0),
                                                       maximum(most))};
    }
};

}  // namespace stock_room
