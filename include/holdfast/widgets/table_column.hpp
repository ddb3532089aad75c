// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include <holdfast/widgets/listing.hpp>
#include <holdfast/widgets/table_cell.hpp>

namespace holdfast {

/// The look of a column's cells. Numbers stand at the end of a cell, with their digits below each
/// other.
enum class ColumnStyle : std::uint8_t { text, number, row_header };

/// A column of a table over objects: its header, and the contents of its cells.
template <class Row>
struct TableColumn {
    std::string name;                           ///< in addresses, when a list is sorted by it
    std::string label;                          ///< of the header
    std::function<TableCell(Row const&)> cell;  ///< makes the cell of a row
    ColumnStyle style = ColumnStyle::text;      ///< the look of its cells
    std::vector<std::string> order_by;  ///< SQL expressions; empty when no list is sorted by it
};

/// The sort keys of a list with those columns.
template <class Row>
std::vector<SortKey> sort_keys(std::vector<TableColumn<Row>> const& columns) {
    std::vector<SortKey> keys;
    for (auto const& column : columns) {
        if (!column.order_by.empty()) keys.push_back({column.name, column.order_by});
    }
    return keys;
}

}  // namespace holdfast
