// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include <soci/soci.h>

#include <holdfast/fields/boolean_format.hpp>
#include <holdfast/fields/decimal.hpp>
#include <holdfast/fields/field_format.hpp>
#include <holdfast/text/message.hpp>

/// \file
/// Lets `soci::use` and `soci::into` take the values of fields (SOCI, "User-defined C++ types").
///
/// A Decimal is stored as its units, a bool as 0 or 1, nothing as NULL, and any type that SOCI does
/// not know as its canonical text. A NULL or a text that is not a value of the type causes a
/// SqlError, which names the column and dooms the transaction. Two types of fields stay as SOCI has
/// them: a std::vector is as many rows as it has elements (a std::set is one text), and an unsigned
/// integer is stored as the signed one.

namespace holdfast::detail {

template <class Value>
inline constexpr bool is_decimal = false;
template <unsigned Scale>
inline constexpr bool is_decimal<Decimal<Scale>> = true;

template <class Value>
inline constexpr bool is_optional = false;
template <class Value>
inline constexpr bool is_optional<std::optional<Value>> = true;

template <class Value>
concept KeptAsText = !std::is_arithmetic_v<Value> && !std::same_as<Value, std::string> &&
                     !is_decimal<Value> && !is_optional<Value> && requires(Value const& value) {
                         { FieldFormat<Value>::format(value) } -> std::same_as<std::string>;
                     };

template <class Value>
inline constexpr bool is_vector = false;
template <class Value>
inline constexpr bool is_vector<std::vector<Value>> = true;

/// The types converted here, rather than by SOCI or by the application.
template <class Value>
concept Converted = (KeptAsText<Value> || std::same_as<Value, bool> || is_decimal<Value> ||
                     is_optional<Value>)&&!is_vector<Value>;

inline void expect_value(soci::indicator state) {
    if (state == soci::i_null) throw soci::soci_error{"NULL where there must be a value"};
}

}  // namespace holdfast::detail

namespace soci {

template <holdfast::detail::KeptAsText Value>
struct type_conversion<Value> {
    using base_type = std::string;

    static void from_base(std::string const& text, indicator state, Value& value) {
        holdfast::detail::expect_value(state);
        auto parsed = holdfast::FieldFormat<Value>::parse(text);
        if (auto const* const violation = std::get_if<holdfast::Violation>(&parsed)) {
            throw soci_error{"a column holds what is no value of its field: " +
                             holdfast::text::filled_in(violation->message, "label", "it")};
        }
        value = std::get<Value>(std::move(parsed));
    }
    static void to_base(Value const& value, std::string& text, indicator& state) {
        text = holdfast::FieldFormat<Value>::format(value);
        state = i_ok;
    }
};

template <unsigned Scale>
struct type_conversion<holdfast::Decimal<Scale>> {
    using base_type = long long;

    static void from_base(long long units, indicator state, holdfast::Decimal<Scale>& value) {
        holdfast::detail::expect_value(state);
        value = holdfast::Decimal<Scale>::of_units(units);
    }
    static void to_base(holdfast::Decimal<Scale> value, long long& units, indicator& state) {
        units = value.units();
        state = i_ok;
    }
};

template <>
struct type_conversion<bool> {
    using base_type = int;

    static void from_base(int number, indicator state, bool& value) {
        holdfast::detail::expect_value(state);
        if (number != 0 && number != 1) throw soci_error{"neither 0 nor 1, which are no and yes"};
        value = number == 1;
    }
    static void to_base(bool value, int& number, indicator& state) {
        number = value ? 1 : 0;
        state = i_ok;
    }
};

template <class Value>
struct type_conversion<std::optional<Value>> {
    using base_type = typename type_conversion<Value>::base_type;

    static void from_base(base_type const& base, indicator state, std::optional<Value>& value) {
        value.reset();
        if (state != i_null) type_conversion<Value>::from_base(base, state, value.emplace());
    }
    static void to_base(std::optional<Value> const& value, base_type& base, indicator& state) {
        state = i_null;
        if (value) type_conversion<Value>::to_base(*value, base, state);
    }
};

namespace details {

// As SOCI's own, except that what cannot be converted is told to the statement, which knows the
// column: by an indicator that no database leaves.
template <holdfast::detail::Converted Value>
class conversion_into_type<Value> : private base_value_holder<Value>,
                                    public into_type<typename type_conversion<Value>::base_type> {
public:
    using base_type = typename type_conversion<Value>::base_type;
    using base_holder = base_value_holder<Value>;

    explicit conversion_into_type(Value& value)
        : into_type<base_type>(base_holder::val_, base_holder::ownInd_),
          value_{value},
          state_{base_holder::ownInd_} {}
    conversion_into_type(Value& value, indicator& state)
        : into_type<base_type>(base_holder::val_, state), value_{value}, state_{state} {}

private:
    void convert_from_base() override {
        try {
            type_conversion<Value>::from_base(base_holder::val_, state_, value_);
        } catch (soci_error const&) {
            state_ = i_truncated;
            this->post_fetch(true, false);
            throw;
        }
    }

    Value& value_;
    indicator& state_;
};

}  // namespace details

}  // namespace soci
