// SPDX-License-Identifier: MIT
#include "stock_room/stock_taking_form.hpp"

#include <fmt/format.h>

#include <holdfast/rows.hpp>

namespace stock_room {

using namespace holdfast;

StockTakingForm::StockTakingForm(View& view)
    : Form{view, "stock_taking"}, taking_{StockLevel::all(view.transaction())} {
    set_concurrency_policy(ConcurrencyPolicy::merge);  // several may count, each other shelves
    auto& rows =
        add<FormTable>(*this, "level", std::vector<std::string>{"Shelf", "Product", "Quantity"});
    for (auto& level : taking_.levels) {
        auto& row = rows.add_row(fmt::format("{}-{}", level.product_id, level.shelf_id),
                                 fmt::format("{} on {}", level.product, level.shelf));
        row.add<Span>(level.shelf);
        row.add<Span>(level.product);
        row.add_input<NumberInput>(field_of<&StockLevel::quantity>(level));
    }
    add<Button>(event_of<&StockTaking::save>(taking_, view.transaction()));
}

}  // namespace stock_room
