// SPDX-License-Identifier: MIT
#include <stdexcept>

#include <holdfast/widgets/page_layout.hpp>

namespace holdfast {

void PageLayout::arrange() {
    auto* const page = dynamic_cast<HTML5Page*>(&container());
    if (page == nullptr) throw std::logic_error{"a PageLayout arranges an HTML5Page"};
    header_ = &page->add<Header>();
    auto& contents = page->add<Main>();
    contents.add_class("container");
    contents.add_class("py-4");
    auto const& layout = contents.use_layout<ColumnLayout>(columns_);
    for (auto const& column : layout.columns()) {
        page->define_slot(column.name, layout.column(column.name));
    }
    footer_ = &page->add<Footer>();
}

}  // namespace holdfast
