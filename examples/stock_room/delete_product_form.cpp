// SPDX-License-Identifier: MIT
#include "stock_room/delete_product_form.hpp"

namespace stock_room {

using namespace holdfast;

DeleteProductForm::DeleteProductForm(View& view, std::int64_t id, StockRoom const& room)
    : Form{view, "deletion"}, product_{Product::load(view.transaction(), id)} {
    add<P>("What is deleted is gone for good, and so is what is known of where it is:");
    show<&Product::name>();
    show<&Product::supplier>();
    show<&Product::price>();
    show<&Product::quantity>();
    show<&Product::expiry>();
    show<&Product::notes>();
    auto const remove = event_of<&Product::remove>(product_, view.transaction());
    define_event_handler(remove, room.list.bookmark());
    add<Button>(remove, ButtonStyle::danger);
    add<ButtonLink>(room.edit.bookmark(id).labelled("Keep it"));
}

}  // namespace stock_room
