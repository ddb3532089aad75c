// SPDX-License-Identifier: MIT
#include "stock_room/add_product_form.hpp"

namespace stock_room {

using namespace holdfast;

AddProductForm::AddProductForm(View& view, StockRoom const& room)
    : ProductForm{view, Product::make(view.transaction())} {
    auto const add = event_of<&Product::add>(product_, view.transaction());
    define_transition(add, [&room](std::int64_t id) { return room.edit.bookmark(id); });
    layout_->add<Button>(add);
}

}  // namespace stock_room
