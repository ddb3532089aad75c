// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <holdfast/widgets/elements.hpp>
#include <holdfast/widgets/table_column.hpp>

namespace holdfast {

class Listing;

/// The part of a table that does not depend on its rows: a caption, a row of headers, and a frame.
/// The frame scrolls a table that is wider than the screen, with the keyboard too.
class TableFrame : public Div {
public:
    std::vector<std::string> concurrency_hash_strings() const override { return tracked_; }
    std::string concurrency_label() const override { return caption_; }

protected:
    /// The listing is null when the table is not sorted by its users.
    TableFrame(std::string caption, Listing const* listing);

    /// Adds the header of a column. The name is that of its sort key.
    void add_header(std::string_view name, std::string label, ColumnStyle style);

    /// Begins a row.
    void start_row();

    /// Adds a cell to the row.
    void add_cell(TableCell cell, ColumnStyle style);

    /// Ends the table. Call it after the last row.
    void finish();

    /// Adds a text that the form around the table relies on.
    void track(std::string state) { tracked_.push_back(std::move(state)); }

private:
    std::string caption_;
    Listing const* listing_;
    Tr* headers_ = nullptr;
    Tbody* body_ = nullptr;
    Tr* row_ = nullptr;
    std::size_t columns_ = 0;
    std::vector<std::string> tracked_;
};

}  // namespace holdfast
