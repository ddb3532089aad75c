// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <functional>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include <holdfast/widgets/table_frame.hpp>

namespace holdfast {

namespace detail {

/// Whether a loop over them reads rows of that type.
template <class Rows, class Row>
concept RowsOf = requires(Rows& rows) {
    { *std::begin(rows) } -> std::convertible_to<Row const&>;
    std::begin(rows) != std::end(rows);
};

}  // namespace detail

/// A table with a row for each object and a cell for each column.
template <class Row>
class DataTable : public TableFrame {
public:
    /// The columns from the start to the end of a line.
    using Columns = std::vector<TableColumn<Row>>;

    /// A table that its users cannot sort. The rows are read at once.
    template <detail::RowsOf<Row> Rows>
    DataTable(std::string caption, Columns const& columns, Rows&& rows)
        : DataTable{std::move(caption), columns, std::forward<Rows>(rows), nullptr} {}

    /// A table with links to sort it in the headers of those columns by which the listing can be
    /// sorted.
    template <detail::RowsOf<Row> Rows>
    DataTable(std::string caption, Columns const& columns, Rows&& rows, Listing const& listing)
        : DataTable{std::move(caption), columns, std::forward<Rows>(rows), &listing} {}

    /// Makes the form around the table rely on its rows: on the text that `state` returns for each.
    /// A form does not rely on a table otherwise.
    template <detail::RowsOf<Row> Rows>
    void track(Rows&& rows, std::function<std::string(Row const&)> const& state) {
        for (Row const& row : rows) TableFrame::track(state(row));
    }

private:
    template <class Rows>
    DataTable(std::string caption, Columns const& columns, Rows&& rows, Listing const* listing)
        : TableFrame{std::move(caption), listing} {
        for (auto const& column : columns) add_header(column.name, column.label, column.style);
        for (Row const& row : rows) {
            start_row();
            for (auto const& column : columns) add_cell(column.cell(row), column.style);
        }
        finish();
    }
};

}  // namespace holdfast
