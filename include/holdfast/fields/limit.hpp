// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <concepts>
#include <functional>
#include <initializer_list>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <holdfast/fields/constraint.hpp>
#include <holdfast/fields/decimal.hpp>
#include <holdfast/fields/field_format.hpp>
#include <holdfast/fields/time_of_day.hpp>

namespace holdfast {

namespace detail {

// A bound that does not fit into the field's type is a mistake in the program.
template <class Value, class Bound>
Value as_value(Bound const& bound) {
    if constexpr (std::integral<Value> && std::integral<Bound>) {
        if (!std::in_range<Value>(bound)) {
            throw std::invalid_argument{"a limit is beyond what its field can hold"};
        }
        return static_cast<Value>(bound);
    } else {
        return Value{bound};
    }
}

// A text that is no value is left to the field's type.
template <class Value, class Accepts>
std::function<bool(std::string_view)> on_values(Accepts accepts) {
    return [accepts = std::move(accepts)](std::string_view text) {
        auto const parsed = FieldFormat<Value>::parse(text);
        auto const* const value = std::get_if<Value>(&parsed);
        return value == nullptr || accepts(*value);
    };
}

struct IsMultiple {
    template <std::integral Value>
        requires(!std::same_as<Value, bool>)
    bool operator()(Value value, Value size) const {
        return value % size == 0;
    }
    template <unsigned Scale>
    bool operator()(Decimal<Scale> value, Decimal<Scale> size) const {
        return value.units() % size.units() == 0;
    }
    bool operator()(TimeOfDay value, TimeOfDay size) const {
        return value.since_midnight() % size.since_midnight() == std::chrono::seconds{0};
    }
    template <class Value>
        requires std::predicate<IsMultiple, Value const&, Value const&>
    bool operator()(std::optional<Value> const& value, std::optional<Value> const& size) const {
        return !value || (*this)(*value, *size);
    }
};

// A number is no bound for yes or no.
template <class Value, class Bound>
concept Bounds =
    std::same_as<Value, Bound> || (!std::same_as<Value, bool> && !std::same_as<Bound, bool> &&
                                   ((std::integral<Value> && std::integral<Bound>) ||
                                    requires(Bound const& bound) { Value{bound}; }));

/// Whether such a bound can be compared so with the values of a field. A set has no such values.
template <class Value, class Bound, class Holds>
concept Limits = notation_of<Value> != Notation::lines && Bounds<Value, Bound> &&
                 std::predicate<Holds const&, Value const&, Value const&>;

}  // namespace detail

/// A rule that compares a field's value with a limit of its type. `{limit}` in the message stands
/// for the limit.
template <class Bound, class Holds>
struct Limit {
    ConstraintKind kind;  ///< its attribute in HTML
    Bound bound;          ///< the limit
    Holds holds;          ///< compares a value with the limit
    std::string message;  ///< may contain `{label}` and `{limit}`

    /// The same rule with another message.
    Limit with_message(std::string other) const { return {kind, bound, holds, std::move(other)}; }

    /// The rule for a field of that type. Throws std::invalid_argument when the type cannot hold
    /// the limit.
    template <class Value>
    Constraint of() const {
        auto const limit = detail::as_value<Value>(bound);
        auto const text = FieldFormat<Value>::format(limit);
        auto const accepts = [limit, holds = holds](Value const& value) {
            return holds(value, limit);
        };
        return {.kind = kind,
                .argument = text,
                .accepts = detail::on_values<Value>(accepts),
                .message = detail::with_limits(message, {&text, 1})};
    }
};

/// The value is not below the bound.
template <class Bound>
Limit<Bound, std::greater_equal<>> minimum(Bound bound) {
    return {ConstraintKind::minimum,
            std::move(bound),
            {},
            detail::usual_message(detail::Rule::minimum)};
}

/// The value is not above the bound.
template <class Bound>
Limit<Bound, std::less_equal<>> maximum(Bound bound) {
    return {ConstraintKind::maximum,
            std::move(bound),
            {},
            detail::usual_message(detail::Rule::maximum)};
}

/// The value is a multiple of the size, counted from zero or midnight. Throws std::invalid_argument
/// unless the size is positive.
template <class Size>
Limit<Size, detail::IsMultiple> step(Size size) {
    if (!(size > Size{})) throw std::invalid_argument{"a step is more than zero"};
    return {ConstraintKind::step,
            std::move(size),
            {},
            detail::usual_message(detail::Rule::multiple)};
}

/// The value is one of a list. `{limit}` in the message stands for the list.
template <class Bound>
struct OneOf {
    std::vector<Bound> bounds;  ///< the list
    std::string message =
        detail::usual_message(detail::Rule::one_of);  ///< may contain `{label}` and `{limit}`

    /// The same rule with another message.
    OneOf with_message(std::string other) const { return {bounds, std::move(other)}; }

    /// The rule for a field of that type. Throws std::invalid_argument when the type cannot hold
    /// one of the values.
    template <class Value>
    Constraint of() const {
        std::vector<Value> allowed;
        std::vector<std::string> texts;
        for (auto const& bound : bounds) {
            allowed.push_back(detail::as_value<Value>(bound));
            texts.push_back(FieldFormat<Value>::format(allowed.back()));
        }
        auto const accepts = [allowed = std::move(allowed)](Value const& value) {
            for (auto const& one : allowed) {
                if (one == value) return true;
            }
            return false;
        };
        return {.kind = ConstraintKind::own,
                .argument = {},
                .accepts = detail::on_values<Value>(accepts),
                .message = detail::with_limits(message, texts)};
    }
};

/// The value is one of these.
template <class Bound>
OneOf<Bound> one_of(std::vector<Bound> bounds) {
    return {std::move(bounds)};
}

/// The value is one of these texts: `one_of({"red", "green"})`.
inline OneOf<std::string> one_of(std::initializer_list<char const*> texts) {
    return {std::vector<std::string>(texts.begin(), texts.end())};
}

/// The value is one of these.
template <class Bound>
    requires(!std::convertible_to<Bound, char const*>)
OneOf<Bound> one_of(std::initializer_list<Bound> bounds) {
    return {std::vector<Bound>(bounds)};
}

}  // namespace holdfast
