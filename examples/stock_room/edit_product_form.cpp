// SPDX-License-Identifier: MIT
#include "stock_room/edit_product_form.hpp"

namespace stock_room {

using namespace holdfast;

EditProductForm::EditProductForm(View& view, std::int64_t id, StockRoom const& room)
    : ProductForm{view, Product::load(view.transaction(), id)} {
    auto const save = event_of<&Product::save>(product_, view.transaction());
    define_event_handler(save, room.list.bookmark());
    auto& line = layout_->add_line();
    line.add<Button>(save);
    for (auto const& bookmark : {room.transfer.bookmark(id).labelled("Move some…"),
                                 room.remove.bookmark(id).labelled("Delete…")}) {
        line.add<ButtonLink>(bookmark);
    }
}

}  // namespace stock_room
