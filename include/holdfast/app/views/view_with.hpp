// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <memory>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include <holdfast/app/views/view_definition.hpp>

namespace holdfast {

namespace detail {

template <class Argument>
inline constexpr bool stands_in_path = false;
template <class Value>
inline constexpr bool stands_in_path<PathArgument<Value>> = true;

template <class Callable, class Result, class... Parameters>
concept Calls = std::is_invocable_r_v<Result, Callable const&, Parameters...>;

}  // namespace detail

/// A view whose arguments are these PathArguments and, after them, QueryArguments.
///
/// Callables that it is given take the View and the arguments' values, or the View alone. They are
/// called from several threads at once.
template <class... Arguments>
class ViewWith : public ViewDefinition {
    static constexpr std::size_t path_arguments = (0 + ... + detail::stands_in_path<Arguments>);

    template <std::size_t Index>
    using ValueOf = typename std::tuple_element_t<Index, std::tuple<Arguments...>>::value_type;

    template <class... Given, std::size_t... Indices>
    static constexpr bool fits(std::index_sequence<Indices...>) {
        if constexpr (sizeof...(Given) < path_arguments ||
                      sizeof...(Given) > sizeof...(Arguments)) {
            return false;
        } else {
            return (std::convertible_to<Given const&, ValueOf<Indices>> && ...);
        }
    }

public:
    ViewWith(UserInterface const& user_interface, std::string path, std::string title,
             Arguments... arguments)
        : ViewDefinition{user_interface,
                         std::move(path),
                         std::move(title),
                         {ArgumentRule::of(arguments)...}},
          arguments_{std::move(arguments)...} {}

    /// Fills a slot of the page: `factory<Made>(…)` or any callable that makes a widget.
    template <class Factory>
    void set_slot(std::string name, Factory factory) {
        add_slot(std::move(name), of_view<std::unique_ptr<Widget>>(std::move(factory)));
    }

    /// For a page that is called differently from request to request.
    template <class Title>
    void set_title(Title title) {
        make_title(of_view<std::string>(std::move(title)));
    }

    /// Unless the predicate holds the browser is sent to the detour, an address, a bookmark or a
    /// callable that returns one. There `View::return_or` leads back. Preconditions are looked at
    /// in the order of their definition.
    template <class Predicate, class Detour>
    void define_precondition(Predicate holds, Detour detour) {
        add_precondition(of_view<bool>(std::move(holds)), address_of(std::move(detour)));
    }

    /// It has no page any more: its address permanently leads to that one, which is an address, a
    /// bookmark or a callable that returns one.
    template <class Target>
    void move_to(Target target) {
        add_move(address_of(std::move(target)));
    }

    /// Its address with these values; query arguments at the end may be left out. Throws
    /// std::logic_error for a text that cannot stand in a path: the empty one, `.` and `..`.
    template <class... Given>
        requires(fits<Given...>(std::index_sequence_for<Given...>{}))
    Bookmark bookmark(Given const&... given) const {
        return bookmark_of(std::index_sequence_for<Given...>{}, given...);
    }

private:
    template <std::size_t... Indices, class... Given>
    Bookmark bookmark_of(std::index_sequence<Indices...>, Given const&... given) const {
        return bookmark_with(
            {FieldFormat<ValueOf<Indices>>::format(static_cast<ValueOf<Indices>>(given))...});
    }

    template <class Result, class Callable>
    std::function<Result(View&)> of_view(Callable callable) const {
        constexpr bool with_values =
            detail::Calls<Callable, Result, View&, typename Arguments::value_type const&...>;
        static_assert(with_values || detail::Calls<Callable, Result, View&>,
                      "takes the View and the values of its arguments, or the View alone");
        if constexpr (with_values) {
            return [callable = std::move(callable), arguments = arguments_](View& view) -> Result {
                return std::apply(
                    [&](Arguments const&... argument) {
                        return callable(view, view.argument(argument)...);
                    },
                    arguments);
            };
        } else {
            return callable;
        }
    }

    template <class Target>
    std::function<Url(View&)> address_of(Target target) const {
        if constexpr (std::convertible_to<Target, Url>) {
            return [address = Url(std::move(target))](View&) { return address; };
        } else {
            return of_view<Url>(std::move(target));
        }
    }

    std::tuple<Arguments...> arguments_;
};

}  // namespace holdfast
