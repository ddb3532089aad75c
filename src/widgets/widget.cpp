// SPDX-License-Identifier: MIT
#include <holdfast/widgets/widget.hpp>

namespace holdfast {

std::string Widget::rendered() const {
    std::string html;
    html::Writer writer{html};
    render(writer);
    return html;
}

}  // namespace holdfast
