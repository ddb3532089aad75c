// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <holdfast/widgets/elements.hpp>
#include <holdfast/widgets/listing.hpp>
#include <holdfast/widgets/table_column.hpp>

namespace holdfast {

/// The part of a table that does not depend on what its rows are: a caption, a row of headers, and
/// a frame in which it is scrolled, with the keyboard too, where it is wider than the screen.
class TableFrame : public Div {
public:
    std::vector<std::string> concurrency_hash_strings() const override { return tracked_; }
    std::string concurrency_label() const override { return caption_; }

protected:
    /// The listing is null when the table is not sorted by its users.
    TableFrame(std::string caption, Listing const* listing);

    void add_header(std::string_view name, std::string label, ColumnStyle style);
    void start_row();
    void add_cell(TableCell cell, ColumnStyle style);

    /// To be called when there are no more rows.
    void finish();

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
