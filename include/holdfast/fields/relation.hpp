// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <functional>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

#include <holdfast/fields/constraint.hpp>
#include <holdfast/fields/member.hpp>

namespace holdfast {

namespace detail {

// A missing value is neither before nor after another one.
template <class Compare>
struct WhereBothAreGiven {
    template <class Left, class Right>
        requires std::predicate<Compare, Left const&, Right const&>
    bool operator()(Left const& left, Right const& right) const {
        return Compare{}(left, right);
    }
    template <class Left, class Right>
        requires std::predicate<Compare, Left const&, Right const&>
    bool operator()(std::optional<Left> const& left, Right const& right) const {
        return !left || Compare{}(*left, right);
    }
    template <class Left, class Right>
        requires std::predicate<Compare, Left const&, Right const&>
    bool operator()(Left const& left, std::optional<Right> const& right) const {
        return !right || Compare{}(left, *right);
    }
    template <class Left, class Right>
        requires std::predicate<Compare, Left const&, Right const&>
    bool operator()(std::optional<Left> const& left, std::optional<Right> const& right) const {
        return !left || !right || Compare{}(*left, *right);
    }
};

}  // namespace detail

/// A rule that compares the future value of a field with that of another field of the same object.
template <auto other, class Holds>
struct Relation {
    std::string message;  ///< may contain `{label}`, and `{other}` for the other field's label

    /// The same rule with another message.
    Relation with_message(std::string changed) const { return {std::move(changed)}; }
};

/// The value is the same as the other field's.
template <auto other>
Relation<other, std::equal_to<>> equal_to() {
    return {detail::usual_message(detail::Rule::same)};
}

/// The value differs from the other field's, when both are given.
template <auto other>
Relation<other, detail::WhereBothAreGiven<std::not_equal_to<>>> different_from() {
    return {detail::usual_message(detail::Rule::different)};
}

/// The value comes after the other field's, when both are given.
template <auto other>
Relation<other, detail::WhereBothAreGiven<std::greater<>>> greater_than() {
    return {detail::usual_message(detail::Rule::after)};
}

/// The value comes before the other field's, when both are given.
template <auto other>
Relation<other, detail::WhereBothAreGiven<std::less<>>> smaller_than() {
    return {detail::usual_message(detail::Rule::before)};
}

/// The text is not empty when something holds for another field of the same object.
template <auto other, class Applies>
struct RequiredIf {
    /// Takes the other field's value, and returns whether the text must be given.
    Applies applies;

    /// The sentence for an empty text. It may contain `{label}`.
    std::string message = detail::usual_message(detail::Rule::required);

    /// The same rule with another message.
    RequiredIf with_message(std::string changed) const { return {applies, std::move(changed)}; }
};

namespace detail {

template <auto other>
struct HasValue {
    ValueOf<other> expected;

    bool operator()(ValueOf<other> const& value) const { return value == expected; }
};

}  // namespace detail

/// The text is not empty when another field of the same object has that value, or a value for which
/// that predicate holds.
template <auto other, class Condition>
auto required_if(Condition condition) {
    using Value = detail::ValueOf<other>;
    if constexpr (std::predicate<Condition const&, Value const&>) {
        return RequiredIf<other, Condition>{std::move(condition)};
    } else {
        constexpr bool fits = std::convertible_to<Condition, Value>;
        static_assert(fits,
                      "required_if<&T::other>(…) takes a value of the other member's type, or a "
                      "predicate of such a value");
        if constexpr (fits) {
            return RequiredIf<other, detail::HasValue<other>>{{std::move(condition)}};
        } else {
            return RequiredIf<other, bool (*)(Value const&)>{};
        }
    }
}

}  // namespace holdfast
