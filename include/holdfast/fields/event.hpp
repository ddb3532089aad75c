// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>

#include <holdfast/fields/member_function.hpp>

namespace holdfast {

/// A function of a domain object that users call by a button: a member function, or one for the
/// objects of many classes, such as `insert`.
template <auto member>
struct Event {
    std::string key;    ///< its name in HTML
    std::string label;  ///< the words on its button
};

/// Describes a function for an object's `static auto events()`.
template <auto member>
Event<member> event(std::string key, std::string label) {
    if constexpr (!detail::is_event_function<member>) {
        static_assert(
            detail::is_event_function<member>,
            "event<...> describes a member function: event<&T::save>(\"save\", \"Save\"); "
            "data members are listed in fields()");
    } else {
        static_assert(detail::Signature<member>::is_for_events,
                      "a parameter of an event is a text, a number, an enumeration, Prepared, or a "
                      "non-const reference to what outlives the form");
    }
    return {std::move(key), std::move(label)};
}

}  // namespace holdfast
