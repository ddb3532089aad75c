// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <memory>
#include <string>
#include <utility>

#include <holdfast/widgets/text_node.hpp>

namespace holdfast {

/// The contents of a table cell: a text or a widget.
class TableCell {
public:
    /// A cell with that text.
    TableCell(std::string text) : content_{std::make_unique<TextNode>(std::move(text))} {}

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

}  // namespace holdfast
