// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>

#include "stock_room/migrations.hpp"
#include "stock_room/stock_room.hpp"
#include "support/at_once.hpp"
#include "support/example_test.hpp"

namespace stock_room {

/// The stock room and two of those who work there. Product 1 is Barley 250 g, from Alder & Sons;
/// of it 18 are on shelf A1, 23 on A2, 8 on R1 and 13 on R2, where at least 10 are to be kept.
class InTheStockRoom : public holdfast::test_support::ExampleTest<StockRoom> {
protected:
    InTheStockRoom() : ExampleTest{migrations()} {}

    /// The numbers of product 1 on the shelves, such as `18 23 8 13`.
    std::string levels() const {
        std::string levels;
        for (int shelf = 1; shelf <= 4; ++shelf) {
            levels += (levels.empty() ? "" : " ") +
                      value_of("select quantity from stock_level where product_id = 1 and "
                               "shelf_id = " +
                               std::to_string(shelf));
        }
        return levels;
    }

    /// Presses that button on both pages at the same moment.
    static void press_at_once(std::string const& button, holdfast::testing::Page& hers,
                              holdfast::testing::Page& his) {
        holdfast::test_support::at_once(2, [&](std::size_t i) {
            auto& page = i == 0 ? hers : his;
            page.press(button);
            return page.status();
        });
    }
};

}  // namespace stock_room
