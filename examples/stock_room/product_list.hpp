// SPDX-License-Identifier: MIT
#pragma once

#include "stock_room/stock_room.hpp"

namespace stock_room {

/// A page of all products, or of those that are searched for.
class ProductList : public holdfast::Div {
public:
    ProductList(holdfast::View& view, StockRoom const& room);
};

}  // namespace stock_room
