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

template <class Argument>
inline constexpr bool is_view_argument = stands_in_path<Argument>;
template <class Value>
inline constexpr bool is_view_argument<QueryArgument<Value>> = true;

template <class Argument, class... Arguments>
inline constexpr bool is_among = (std::is_same_v<Argument, Arguments> || ...);

template <class Callable, class Result, class... Parameters>
concept Calls = std::is_invocable_r_v<Result, Callable const&, Parameters...>;

}  // namespace detail

/// A view with arguments: PathArguments first, then QueryArguments.
///
/// Its callables take the View and the arguments' values, or the View alone. Several threads call
/// them at once.
template <class... Arguments>
class ViewWith : public ViewDefinition {
    static constexpr std::size_t path_arguments = (0 + ... + detail::stands_in_path<Arguments>);

    template <std::size_t Index>
    using ValueOf = typename std::tuple_element_t<Index, std::tuple<Arguments...>>::value_type;

    template <std::size_t count>
    static constexpr bool is_count_of_values =
        count >= path_arguments && count <= sizeof...(Arguments);

    template <class... Given, std::size_t... Indices>
    static constexpr bool are_values(std::index_sequence<Indices...>) {
        return (std::convertible_to<Given const&, ValueOf<Indices>> && ...);
    }

    template <class Callable, class Result>
    static constexpr bool takes_values =
        detail::Calls<Callable, Result, View&, typename Arguments::value_type const&...>;

    template <class Callable, class Result>
    static constexpr bool can_call =
        takes_values<Callable, Result> || detail::Calls<Callable, Result, View&>;

    template <class Target>
    static constexpr bool is_address = std::convertible_to<Target, Url> || can_call<Target, Url>;

public:
    /// `UserInterface::define_view` makes one. The user interface outlives it.
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
        if constexpr (detail::is_factory_of_widgets<Factory>) {
            constexpr bool fits = can_call<Factory, std::unique_ptr<Widget>>;
            static_assert(fits,
                          "a slot takes a factory of widgets whose constructor takes the View, the "
                          "values of the view's arguments or none, and the factory's arguments");
            if constexpr (fits) {
                add_slot(std::move(name), of_view<std::unique_ptr<Widget>>(std::move(factory)));
            }
        }
    }

    /// Makes the page's title anew for each request.
    template <class Title>
    void set_title(Title title) {
        constexpr bool fits = can_call<Title, std::string>;
        static_assert(fits, "a title is a callable that takes the View, and the values of the "
                            "view's arguments or none, and returns a std::string");
        if constexpr (fits) make_title(of_view<std::string>(std::move(title)));
    }

    /// Makes the name of the page in breadcrumbs, which is its title otherwise. It is a text, or a
    /// callable that the pages below this one call, too.
    template <class Name>
    void set_breadcrumb(Name name) {
        constexpr bool is_text = std::convertible_to<Name, std::string>;
        constexpr bool fits = is_text || can_call<Name, std::string>;
        static_assert(fits, "a breadcrumb is a text, or a callable that takes the View, and the "
                            "values of the view's arguments or none, and returns a std::string");
        if constexpr (is_text) {
            make_breadcrumb([text = std::string(std::move(name))](View&) { return text; });
        } else if constexpr (fits) {
            make_breadcrumb(of_view<std::string>(std::move(name)));
        }
    }

    /// Puts the page below that of another view, which outlives this one. Breadcrumbs lead from it
    /// to the pages above. They stand in the slot "breadcrumbs", or else first in "main". This view
    /// has each argument of the other one's path. Throws std::logic_error when their names differ.
    template <class... Others>
    void set_parent(ViewWith<Others...> const& parent) {
        constexpr bool fits =
            ((!detail::stands_in_path<Others> || detail::is_among<Others, Arguments...>)&&...);
        static_assert(fits, "a parent has no argument in its path but those of the view below it");
        if constexpr (fits) {
            put_below(parent, [&parent](View& view) { return parent.bookmark_in(view).address(); });
        }
    }

    /// Sends the browser to the detour unless the predicate holds. The detour is an address, a
    /// bookmark or a callable that returns one. `View::return_or` leads back from there.
    /// Preconditions are checked in the order of their definition.
    template <class Predicate, class Detour>
    void define_precondition(Predicate holds, Detour detour) {
        constexpr bool fits = can_call<Predicate, bool> && is_address<Detour>;
        static_assert(fits, "a precondition takes the View, and the values of the view's arguments "
                            "or none; its detour is an address or a callable that returns one");
        if constexpr (fits) {
            add_precondition(of_view<bool>(std::move(holds)), address_of(std::move(detour)));
        }
    }

    /// Leads every request for the view to the target for good. The target is an address, a
    /// bookmark or a callable that returns one. The view has no page of its own any more.
    template <class Target>
    void move_to(Target target) {
        static_assert(is_address<Target>, "a view moves to an address, a bookmark, or a callable "
                                          "that takes the View and returns one");
        if constexpr (is_address<Target>) add_move(address_of(std::move(target)));
    }

    /// The view's address with these values. Query arguments at the end may be left out. Throws
    /// std::logic_error for a text that cannot stand in a path: the empty one, `.` and `..`.
    template <class... Given>
    Bookmark bookmark(Given const&... given) const {
        if constexpr (!is_count_of_values<sizeof...(Given)>) {
            static_assert(is_count_of_values<sizeof...(Given)>,
                          "a bookmark takes a value for each argument in the view's path, then "
                          "those of its query, of which the last may be left out");
        } else {
            constexpr bool fits = are_values<Given...>(std::index_sequence_for<Given...>{});
            static_assert(fits, "a bookmark takes values of the types of the view's arguments, in "
                                "their order");
            if constexpr (fits) {
                return bookmark_of(std::index_sequence_for<Given...>{}, given...);
            }
        }
        __builtin_unreachable();
    }

private:
    template <class... Others>
    friend class ViewWith;
    friend class UserInterface;

    template <class Make>
    static constexpr bool makes_download = can_call<Make, http::Download>;

    template <class Make>
    void set_download(Make make) {
        make_download(of_view<http::Download>(std::move(make)));
    }

    template <class Value>
    static std::string text_in(View const& view, PathArgument<Value> const& argument) {
        return FieldFormat<Value>::format(view.argument(argument));
    }
    template <class Value>
    static std::string text_in(View const&, QueryArgument<Value> const& argument) {
        return FieldFormat<Value>::format(argument.otherwise);
    }

    // This view's address for the arguments of another view that has them too.
    Bookmark bookmark_in(View const& view) const {
        return std::apply(
            [&](Arguments const&... argument) {
                return bookmark_with({text_in(view, argument)...});
            },
            arguments_);
    }

    template <std::size_t... Indices, class... Given>
    Bookmark bookmark_of(std::index_sequence<Indices...>, Given const&... given) const {
        return bookmark_with(
            {FieldFormat<ValueOf<Indices>>::format(static_cast<ValueOf<Indices>>(given))...});
    }

    template <class Result, class Callable>
    std::function<Result(View&)> of_view(Callable callable) const {
        if constexpr (takes_values<Callable, Result>) {
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
