// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <functional>
#include <type_traits>
#include <utility>

#include <holdfast/fields/bound_event.hpp>
#include <holdfast/text/url.hpp>

namespace holdfast {

/// The target of a user after an event, if a guard holds.
struct Transition {
    BoundEvent event;             ///< the fired event
    std::function<Url()> target;  ///< called after the event
    std::function<bool()> guard;  ///< called after the event
};

namespace detail {

// Calls the callable, with the event's result if it takes one, or returns the value as it is.
template <class Result, class Event, class Callable>
std::function<Result()> after(Event const& event, Callable callable) {
    if constexpr (std::is_invocable_r_v<Result, Callable&>) {
        return callable;
    } else if constexpr (requires { callable(event.result()); }) {
        return [event, callable = std::move(callable)]() -> Result {
            return callable(event.result());
        };
    } else {
        static_assert(std::constructible_from<Result, Callable>,
                      "a target leads to an address, a guard says bool; as a callable it takes "
                      "nothing, or what the event returned");
        return [result = Result(std::move(callable))] { return result; };
    }
}

}  // namespace detail
}  // namespace holdfast
