// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <memory>
#include <stdexcept>
#include <utility>

#include <holdfast/html/page_memory.hpp>
#include <holdfast/widgets/layout.hpp>
#include <holdfast/widgets/widget.hpp>

namespace holdfast {

/// A widget that owns others.
class Container : public Widget {
public:
    /// Makes a child from the arguments and adds it at the end.
    template <std::derived_from<Widget> Child, class... Arguments>
    Child& add(Arguments&&... arguments) {
        constexpr bool is_constructible = std::constructible_from<Child, Arguments...>;
        static_assert(is_constructible, "the widget has no constructor for these arguments; an "
                                        "input has to fit the type of its field");
        if constexpr (is_constructible) {
            auto child = std::make_unique<Child>(std::forward<Arguments>(arguments)...);
            auto& added = *child;
            add_child(std::move(child));
            return added;
        }
        __builtin_unreachable();
    }

    /// Adds a child at the end.
    Widget& add_child(std::unique_ptr<Widget> child);

    /// Makes a layout from the arguments. Throws std::logic_error when there is one already.
    template <std::derived_from<Layout> Used, class... Arguments>
    Used& use_layout(Arguments&&... arguments) {
        constexpr bool is_constructible = std::constructible_from<Used, Arguments...>;
        static_assert(is_constructible, "the layout has no constructor for these arguments");
        if constexpr (is_constructible) {
            auto layout = std::make_unique<Used>(std::forward<Arguments>(arguments)...);
            auto& used = *layout;
            adopt(std::move(layout));
            return used;
        }
        __builtin_unreachable();
    }

    void visit_children(Visitor const& visitor) override;

protected:
    void write(html::Writer& writer) const override;

    /// Writes the visible children in their order.
    void write_children(html::Writer& writer) const;

    /// Widgets of a container.
    using Children = html::PageVector<std::unique_ptr<Widget>>;

    /// The children in document order.
    Children const& children() const { return children_; }

private:
    void adopt(std::unique_ptr<Layout> layout);

    Children children_;
    std::unique_ptr<Layout> layout_;
};

}  // namespace holdfast
