// SPDX-License-Identifier: MIT
#pragma once

#include "stock_room/product_form.hpp"
#include "stock_room/stock_room.hpp"

namespace stock_room {

/// Adds a product and leads to it.
class AddProductForm : public ProductForm {
public:
    AddProductForm(holdfast::View& view, StockRoom const& room);
};

}  // namespace stock_room
