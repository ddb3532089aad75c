// SPDX-License-Identifier: MIT
#pragma once

#include "stock_room/product.hpp"

namespace stock_room {

/// The inputs for all data of a product. The derived forms add the events.
class ProductForm : public holdfast::Form {
protected:
    ProductForm(holdfast::View& view, Product product);

    Product product_;
    holdfast::FormLayout* layout_;
};

}  // namespace stock_room
