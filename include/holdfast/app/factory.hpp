// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <functional>
#include <memory>
#include <utility>

#include <holdfast/app/view.hpp>
#include <holdfast/widgets/widget.hpp>

namespace holdfast {

/// Makes a widget for one request. Called from several threads at once.
using WidgetFactory = std::function<std::unique_ptr<Widget>(View&)>;

/// A factory of widgets that are constructed from the view and copies of these arguments.
template <std::derived_from<Widget> Made, class... Arguments>
    requires std::constructible_from<Made, View&, Arguments const&...>
WidgetFactory factory(Arguments... arguments) {
    return [... arguments = std::move(arguments)](View& view) -> std::unique_ptr<Widget> {
        return std::make_unique<Made>(view, arguments...);
    };
}

}  // namespace holdfast
