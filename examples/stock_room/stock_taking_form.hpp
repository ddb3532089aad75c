// SPDX-License-Identifier: MIT
#pragma once

#include <tuple>
#include <vector>

#include "stock_room/stock_level.hpp"

namespace stock_room {

/// The counts of all shelves.
struct StockTaking {
    std::vector<StockLevel> levels;

    void save(holdfast::sql::Transaction& transaction) {
        for (auto const& level : levels) level.save(transaction);
    }

    static auto events() {
        using holdfast::event;
        return std::tuple{event<&StockTaking::save>("save", "Save what was counted")};
    }
};

/// All shelves in one form, a row for each product on each.
class StockTakingForm : public holdfast::Form {
public:
    explicit StockTakingForm(holdfast::View& view);

private:
    StockTaking taking_;
};

}  // namespace stock_room
