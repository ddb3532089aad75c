// SPDX-License-Identifier: MIT
#include <algorithm>
#include <stdexcept>

#include <holdfast/widgets/column_layout.hpp>

namespace holdfast {

void ColumnLayout::arrange() {
    auto& row = container().add<Div>();
    row.add_class("row");
    for (auto const& column : columns_) {
        auto& division = row.add<Div>();
        division.add_class(column.width == 0 ? "col-lg" : "col-lg-" + std::to_string(column.width));
        divisions_.push_back(&division);
    }
}

Div& ColumnLayout::column(std::string_view name) const {
    auto const found = std::ranges::find(columns_, name, &Column::name);
    if (found == columns_.end() || divisions_.empty()) {
        throw std::logic_error{"there is no column named " + std::string{name}};
    }
    return *divisions_[static_cast<std::size_t>(found - columns_.begin())];
}

}  // namespace holdfast
