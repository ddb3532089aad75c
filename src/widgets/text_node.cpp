// SPDX-License-Identifier: MIT
#include <holdfast/html/writer.hpp>
#include <holdfast/widgets/text_node.hpp>

namespace holdfast {

void TextNode::write(html::Writer& writer) const {
    writer.text(text_);
}

}  // namespace holdfast
