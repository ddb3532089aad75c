// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include <holdfast/inputs.hpp>

#include "stock_room/product.hpp"
#include "stock_room/stock_room.hpp"

namespace stock_room {

/// Shows a product and deletes it, if it still is as it was shown.
class DeleteProductForm : public holdfast::Form {
public:
    DeleteProductForm(holdfast::View& view, std::int64_t id, StockRoom const& room);

private:
    template <auto member>
    void show() {
        add<holdfast::DisplayedField>(holdfast::field_of<member>(product_));
    }

    Product product_;
};

}  // namespace stock_room
