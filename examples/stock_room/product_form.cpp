// SPDX-License-Identifier: MIT
#include "stock_room/product_form.hpp"

#include <utility>

#include <holdfast/rows.hpp>

namespace stock_room {

using namespace holdfast;

ProductForm::ProductForm(View& view, Product product)
    : Form{view, "product"}, product_{std::move(product)}, layout_{&use_layout<FormLayout>()} {
    layout_->add_input<TextInput>(field_of<&Product::name>(product_));
    auto& trade = layout_->add_row({8, 4});
    trade.add_input<SelectInput>(field_of<&Product::supplier_id>(product_),
                                 options_of<&Product::supplier_id>(view.transaction()));
    trade.add_input<NumberInput>(field_of<&Product::price>(product_), InputOptions{.before = "€"});
    auto& keeping = layout_->add_row({6, 6});
    keeping.add_input<DateInput>(field_of<&Product::expiry>(product_));
    keeping.add_input<NumberInput>(field_of<&Product::least_reserve>(product_));
    auto& levels =
        layout_->add_field_set("Where it is")
            .add<FormTable>(*this, "shelf", std::vector<std::string>{"Shelf", "Quantity"});
    for (auto& level : product_.levels) {
        auto& row = levels.add_row(std::to_string(level.shelf_id), level.shelf);
        row.add<Span>(level.shelf);
        row.add_input<NumberInput>(field_of<&StockLevel::quantity>(level));
    }
    layout_->add_input<TextArea>(field_of<&Product::notes>(product_));
}

}  // namespace stock_room
