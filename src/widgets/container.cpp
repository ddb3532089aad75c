// SPDX-License-Identifier: MIT
#include <holdfast/widgets/container.hpp>

namespace holdfast {

Widget& Container::add_child(std::unique_ptr<Widget> child) {
    if (!child) throw std::logic_error{"added no widget"};
    if (children_.empty()) children_.reserve(4);
    return *children_.emplace_back(std::move(child));
}

void Container::adopt(std::unique_ptr<Layout> layout) {
    if (layout_) throw std::logic_error{"a container has one layout"};
    layout_ = std::move(layout);
    layout_->container_ = this;
    layout_->arrange();
}

void Container::visit_children(Visitor const& visitor) {
    for (auto const& child : children_) visitor(*child);
}

void Container::write(html::Writer& writer) const {
    write_children(writer);
}

void Container::write_children(html::Writer& writer) const {
    for (auto const& child : children_) child->render(writer);
}

}  // namespace holdfast
