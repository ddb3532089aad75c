// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <functional>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

#include <holdfast/text/messages/fields.hpp>

namespace holdfast {

namespace detail {

// Nothing is neither before nor after anything.
template <class Compare>
struct WhereBothAreGiven {
    template <class Left, class Right>
    bool operator()(Left const& left, Right const& right) const {
        return Compare{}(left, right);
    }
    template <class Left, class Right>
    bool operator()(std::optional<Left> const& left, Right const& right) const {
        return !left || (*this)(*left, right);
    }
    template <class Left, class Right>
    bool operator()(Left const& left, std::optional<Right> const& right) const {
        return !right || Compare{}(left, *right);
    }
    template <class Left, class Right>
    bool operator()(std::optional<Left> const& left, std::optional<Right> const& right) const {
        return !left || !right || Compare{}(*left, *right);
    }
};

}  // namespace detail

/// A rule for a field's value by comparison with that of another field of the same object, as both
/// are going to be. `{other}` in the message stands for the other field's label.
template <class Owner, class Other, class Holds>
struct Relation {
    Other Owner::*other;
    Holds holds;
    std::string message;

    /// The same rule with another message.
    Relation with_message(std::string changed) const { return {other, holds, std::move(changed)}; }
};

/// The value is the same as the other field's.
template <class Owner, class Other>
Relation<Owner, Other, std::equal_to<>> equal_to(Other Owner::*other) {
    return {other, {}, text::unfilled<messages::not_the_same>()};
}

/// The value is another one than that of the other field, when both are given.
template <class Owner, class Other>
Relation<Owner, Other, detail::WhereBothAreGiven<std::not_equal_to<>>> different_from(
    Other Owner::*other) {
    return {other, {}, text::unfilled<messages::not_different>()};
}

/// The value comes after the other field's, when both are given.
template <class Owner, class Other>
Relation<Owner, Other, detail::WhereBothAreGiven<std::greater<>>> greater_than(
    Other Owner::*other) {
    return {other, {}, text::unfilled<messages::not_after>()};
}

/// The value comes before the other field's, when both are given.
template <class Owner, class Other>
Relation<Owner, Other, detail::WhereBothAreGiven<std::less<>>> smaller_than(Other Owner::*other) {
    return {other, {}, text::unfilled<messages::not_before>()};
}

/// The text is not empty when something holds for another field of the same object.
template <class Owner, class Other, class Predicate>
struct RequiredIf {
    Other Owner::*other;
    Predicate applies;
    std::string message = text::unfilled<messages::value_is_required>();

    /// The same rule with another message.
    RequiredIf with_message(std::string changed) const {
        return {other, applies, std::move(changed)};
    }
};

template <class Owner, class Other, class Predicate>
    requires std::predicate<Predicate, Other const&>
RequiredIf<Owner, Other, Predicate> required_if(Other Owner::*other, Predicate applies) {
    return {other, std::move(applies)};
}

/// The text is not empty when another field of the same object has that value.
template <class Owner, class Other>
auto required_if(Other Owner::*other, std::type_identity_t<Other> expected) {
    return required_if(other, [expected = std::move(expected)](Other const& value) {
        return value == expected;
    });
}

}  // namespace holdfast
