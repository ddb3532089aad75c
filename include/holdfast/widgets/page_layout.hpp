// SPDX-License-Identifier: MIT
#pragma once

#include <utility>
#include <vector>

#include <holdfast/widgets/column_layout.hpp>
#include <holdfast/widgets/html5_page.hpp>

namespace holdfast {

/// A page with a header, columns and a footer. Each column is a slot of the page under its name.
class PageLayout : public Layout {
public:
    /// Without columns the page has one, "main".
    explicit PageLayout(std::vector<Column> columns = {{.name = "main"}})
        : columns_{std::move(columns)} {}

    /// The element above the columns. Call it after `use_layout`.
    Header& header() const { return *header_; }

    /// The element below the columns. Call it after `use_layout`.
    Footer& footer() const { return *footer_; }

protected:
    /// Throws std::logic_error when the container is not an HTML5Page.
    void arrange() override;

private:
    std::vector<Column> columns_;
    Header* header_ = nullptr;
    Footer* footer_ = nullptr;
};

}  // namespace holdfast
