// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <functional>
#include <memory>
#include <tuple>
#include <utility>

#include <holdfast/app/views/view.hpp>
#include <holdfast/widgets/widget.hpp>

namespace holdfast {

/// A function that makes a widget for one request. Several threads call it at once.
using WidgetFactory = std::function<std::unique_ptr<Widget>(View&)>;

/// A function that makes widgets from the view, the values of the view's arguments and copies of
/// its own arguments. Several threads call it at once.
template <class Made, class... Arguments>
class FactoryOf {
public:
    /// Keeps the arguments for all widgets.
    explicit FactoryOf(Arguments... arguments) : arguments_{std::move(arguments)...} {}

    /// Makes a widget for the view, with these values where its constructor takes them.
    template <class... Values>
        requires std::constructible_from<Made, View&, Values const&..., Arguments const&...>
    std::unique_ptr<Widget> operator()(View& view, Values const&... values) const {
        return std::apply(
            [&](Arguments const&... arguments) {
                return std::make_unique<Made>(view, values..., arguments...);
            },
            arguments_);
    }

private:
    std::tuple<Arguments...> arguments_;
};

/// Makes a factory of widgets for a slot. Their constructor takes the view, the values of the
/// view's arguments or none of them, and then these arguments.
template <class Made, class... Arguments>
FactoryOf<Made, Arguments...> factory(Arguments... arguments) {
    constexpr bool makes_widgets = std::derived_from<Made, Widget>;
    static_assert(makes_widgets, "factory<...> makes widgets: name a class derived from Widget");
    return FactoryOf<Made, Arguments...>{std::move(arguments)...};
}

namespace detail {

template <class Factory>
inline constexpr bool is_factory_of_widgets = true;
template <class Made, class... Arguments>
inline constexpr bool is_factory_of_widgets<FactoryOf<Made, Arguments...>> =
    std::derived_from<Made, Widget>;

}  // namespace detail
}  // namespace holdfast
