// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include <holdfast/holdfast.hpp>

#include "stock_room/product.hpp"

namespace stock_room {

/// A move of some of a product from one shelf to another. It must leave in reserve what is to be
/// kept there, on whichever of its shelves: a rule about a total, most of which is in rows that no
/// move writes to. Counting is exempt, since what is counted is there: Product::save and
/// StockTaking::save write the same rows and leave the reserve as small as it was found.
struct Transfer {
    Product product;
    int in_reserve = 0;
    std::optional<std::int64_t> from;
    std::optional<std::int64_t> to;
    int quantity = 1;

    explicit Transfer(Product moved);

    /// The shelves, and how many are on each.
    std::vector<holdfast::Option> shelves() const;

    void move(holdfast::sql::Transaction& transaction);

    static auto fields() {
        using namespace holdfast;
        return std::tuple{field<&Transfer::in_reserve>("in_reserve", "In reserve"),
                          field<&Transfer::from>("from", "From", required),
                          field<&Transfer::to>("to", "To", required,
                                               different_from<&Transfer::from>().with_message(
                                                   "{label} must be another shelf.")),
                          field<&Transfer::quantity>("quantity", "How many", required, minimum(1))};
    }
    static auto events() {
        using holdfast::event;
        return std::tuple{event<&Transfer::move>("move", "Move")};
    }

private:
    StockLevel& level(std::int64_t shelf_id);
};

}  // namespace stock_room
