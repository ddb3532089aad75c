// SPDX-License-Identifier: MIT
#include <holdfast/html/writer.hpp>
#include <holdfast/text/messages/widgets.hpp>
#include <holdfast/widgets/widget.hpp>

namespace holdfast {

std::string Widget::concurrency_label() const {
    return text::say<messages::other_data>();
}

std::string Widget::rendered() const {
    html::Writer writer;
    render(writer);
    return writer.take();
}

}  // namespace holdfast
