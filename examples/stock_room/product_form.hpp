// SPDX-License-Identifier: MIT
#pragma once

#include "stock_room/product.hpp"

namespace stock_room {

/// The inputs for all that is known of a product. What is done with it the forms derived from it
/// say.
class ProductForm : public holdfast::Form {
protected:
    ProductForm(holdfast::View& view, Product product);

    Product product_;
    holdfast::FormLayout* layout_;
};

}  // namespace stock_room
