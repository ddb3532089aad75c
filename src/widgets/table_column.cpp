// SPDX-License-Identifier: MIT
#include <holdfast/widgets/table_column.hpp>
#include <holdfast/widgets/text_node.hpp>

namespace holdfast {

TableCell::TableCell(std::string text) : content_{std::make_unique<TextNode>(std::move(text))} {}

}  // namespace holdfast
