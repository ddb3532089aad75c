// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include <holdfast/widgets/listing.hpp>
#include <holdfast/widgets/table_cell.hpp>

namespace holdfast {

/// How a column's cells are set. Numbers stand at the end, where their digits are below each other.
enum class ColumnStyle : std::uint8_t { text, number, row_header };

/// A column of a table over objects: what its header says, and what of each object its cells show.
template <class Row>
struct TableColumn {
    std::string name;  ///< in addresses, when a list is sorted by it
    std::string label;
    std::function<TableCell(Row const&)> cell;
    ColumnStyle style = ColumnStyle::text;
    std::vector<std::string> order_by;  ///< SQL expressions; empty when no list is sorted by it
};

/// What a list with those columns can be sorted by.
template <class Row>
std::vector<SortKey> sort_keys(std::vector<TableColumn<Row>> const& columns) {
    std::vector<SortKey> keys;
    for (auto const& column : columns) {
        if (!column.order_by.empty()) keys.push_back({column.name, column.order_by});
    }
    return keys;
}

}  // namespace holdfast
