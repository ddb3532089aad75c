// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "stock_room/product_form.hpp"
#include "stock_room/stock_room.hpp"

namespace stock_room {

/// Changes a product, and has the ways to what else can be done with it.
class EditProductForm : public ProductForm {
public:
    EditProductForm(holdfast::View& view, std::int64_t id, StockRoom const& room);
};

}  // namespace stock_room
