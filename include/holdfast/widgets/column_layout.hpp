// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <holdfast/widgets/elements.hpp>
#include <holdfast/widgets/layout.hpp>

namespace holdfast {

/// One column. On narrow screens columns stand below each other.
struct Column {
    std::string name;  ///< unique in its layout
    int width = 0;     ///< in twelfths of the container on wide screens; 0 shares the rest
};

/// Divides a container into columns.
class ColumnLayout : public Layout {
public:
    /// The columns, from the start to the end of a line.
    explicit ColumnLayout(std::vector<Column> columns) : columns_{std::move(columns)} {}

    /// The columns as they were given.
    std::vector<Column> const& columns() const { return columns_; }

    /// The element of a column. Throws std::logic_error when there is no column of that name.
    Div& column(std::string_view name) const;

protected:
    void arrange() override;

private:
    std::vector<Column> columns_;
    std::vector<Div*> divisions_;
};

}  // namespace holdfast
