// SPDX-License-Identifier: MIT
#include "stock_room/transfer_form.hpp"

#include <holdfast/inputs.hpp>

namespace stock_room {

using namespace holdfast;

TransferForm::TransferForm(View& view, std::int64_t id, StockRoom const& room)
    : Form{view, "transfer"}, transfer_{Product::load(view.transaction(), id)} {
    auto& layout = use_layout<FormLayout>();
    auto& totals = layout.add_line();
    totals.add<DisplayedField>(field_of<&Product::quantity>(transfer_.product));
    totals.add<DisplayedField>(field_of<&Transfer::in_reserve>(transfer_));
    totals.add<DisplayedField>(field_of<&Product::least_reserve>(transfer_.product));
    auto& shelves = layout.add_row({6, 6});
    shelves.add_input<SelectInput>(field_of<&Transfer::from>(transfer_), transfer_.shelves());
    shelves.add_input<SelectInput>(field_of<&Transfer::to>(transfer_), transfer_.shelves());
    layout.add_input<NumberInput>(field_of<&Transfer::quantity>(transfer_));
    auto const move = event_of<&Transfer::move>(transfer_, view.transaction());
    define_event_handler(move, room.edit.bookmark(id));
    layout.add<Button>(move);
}

}  // namespace stock_room
