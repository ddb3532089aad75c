// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <holdfast/widgets/widget.hpp>

namespace holdfast {

/// The contents of a table cell: a text or a widget.
class TableCell {
public:
    /// A cell with that text.
    TableCell(std::string text);

    /// A cell with that text.
    TableCell(char const* text) : TableCell{std::string{text}} {}

    /// A cell with that widget.
    template <std::derived_from<Widget> Content>
    TableCell(std::unique_ptr<Content> content) : content_{std::move(content)} {}

    /// The contents, for the table.
    std::unique_ptr<Widget> take() && { return std::move(content_); }

private:
    std::unique_ptr<Widget> content_;
};

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

}  // namespace holdfast
