// SPDX-License-Identifier: MIT
#include "stock_room/transfer_form.hpp"

namespace stock_room {

using namespace holdfast;

TransferForm::TransferForm(View& view, std::int64_t id, StockRoom const& room)
    : Form{view, "transfer"}, transfer_{Product::load(view.transaction(), id)} {
    auto& layout = use_layout<FormLayout>();
    auto& totals = layout.add_line();
    totals.add<DisplayedField>(field_of(transfer_.product, &Product::quantity));
    totals.add<DisplayedField>(field_of(transfer_, &Transfer::in_reserve));
    totals.add<DisplayedField>(field_of(transfer_.product, &Product::least_reserve));
    auto& way = layout.add_row({6, 6});
    way.add_input<SelectInput>(field_of(transfer_, &Transfer::from), transfer_.shelves());
    way.add_input<SelectInput>(field_of(transfer_, &Transfer::to), transfer_.shelves());
    layout.add_input<NumberInput>(field_of(transfer_, &Transfer::quantity));
    auto const move = event_of(transfer_, &Transfer::move, view.transaction());
    define_event_handler(move, room.edit.bookmark(id));
    layout.add<Button>(move);
}

}  // namespace stock_room
