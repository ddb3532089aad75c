// SPDX-License-Identifier: MIT
#include "stock_room/suppliers_form.hpp"

#include <holdfast/rows.hpp>

namespace stock_room {

using namespace holdfast;

SuppliersForm::SuppliersForm(View& view) : Form{view, "suppliers"}, suppliers_{view.transaction()} {
    auto const fill = [](FormRow& row, Supplier& supplier) {
        row.add_input<TextInput>(field_of<&Supplier::name>(supplier));
        row.add_removal(field_of<&Supplier::removed>(supplier));
    };
    auto& rows = add<FormTable>(*this, "supplier", std::vector<std::string>{"Name", "Remove"});
    for (auto& supplier : suppliers_.suppliers) {
        fill(rows.add_row(std::to_string(supplier.id), supplier.name), supplier);
    }
    rows.add_blank_rows(suppliers_.added, fill, {.name = "new supplier"});
    add<Button>(event_of<&Suppliers::save>(suppliers_, view.transaction()));
}

}  // namespace stock_room
