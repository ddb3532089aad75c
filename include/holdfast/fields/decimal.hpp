// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <concepts>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include <holdfast/fields/field_format.hpp>

namespace holdfast {

namespace detail {

constexpr std::int64_t power_of_ten(unsigned exponent) {
    return exponent == 0 ? 1 : 10 * power_of_ten(exponent - 1);
}

std::string format_units(std::int64_t units, unsigned scale);
Parsed<std::int64_t> parse_units(std::string_view text, unsigned scale);

}  // namespace detail

/// An exact number with that many digits after the point, such as an amount of money. It is a whole
/// number of units; 10^Scale units make one. A result that does not fit throws std::overflow_error.
template <unsigned Scale>
    requires(Scale <= 18)
class Decimal {
public:
    /// The number of units in one.
    static constexpr std::int64_t units_in_one = detail::power_of_ten(Scale);

    constexpr Decimal() = default;

    /// The decimal of a whole number.
    template <std::integral Whole>
        requires(!std::same_as<Whole, bool>)
    constexpr Decimal(Whole whole) : units_{multiplied(checked(whole), units_in_one)} {}

    /// The decimal of that many units.
    static constexpr Decimal of_units(std::int64_t units) {
        Decimal decimal;
        decimal.units_ = units;
        return decimal;
    }

    /// The number of units, such as cents.
    constexpr std::int64_t units() const { return units_; }

    /// The number with all its digits after the point, such as `12.50`.
    std::string text() const { return detail::format_units(units_, Scale); }

    friend constexpr auto operator<=>(Decimal, Decimal) = default;

    /// The exact sum.
    friend constexpr Decimal operator+(Decimal left, Decimal right) {
        std::int64_t sum = 0;
        if (__builtin_add_overflow(left.units_, right.units_, &sum)) overflow();
        return of_units(sum);
    }

    /// The exact difference.
    friend constexpr Decimal operator-(Decimal left, Decimal right) {
        std::int64_t difference = 0;
        if (__builtin_sub_overflow(left.units_, right.units_, &difference)) overflow();
        return of_units(difference);
    }

    /// The negative number.
    friend constexpr Decimal operator-(Decimal decimal) { return Decimal{} - decimal; }

    /// The exact product with a whole number.
    template <std::integral Factor>
        requires(!std::same_as<Factor, bool>)
    friend constexpr Decimal operator*(Decimal decimal, Factor factor) {
        return of_units(multiplied(decimal.units_, checked(factor)));
    }

    /// The same.
    template <std::integral Factor>
        requires(!std::same_as<Factor, bool>)
    friend constexpr Decimal operator*(Factor factor, Decimal decimal) {
        return decimal * factor;
    }

    /// Adds exactly.
    constexpr Decimal& operator+=(Decimal other) { return *this = *this + other; }

    /// Subtracts exactly.
    constexpr Decimal& operator-=(Decimal other) { return *this = *this - other; }

private:
    [[noreturn]] static void overflow() {
        throw std::overflow_error{"a decimal number became too large"};
    }

    static constexpr std::int64_t checked(std::integral auto whole) {
        if (!std::in_range<std::int64_t>(whole)) overflow();
        return static_cast<std::int64_t>(whole);
    }

    static constexpr std::int64_t multiplied(std::int64_t left, std::int64_t right) {
        std::int64_t product = 0;
        if (__builtin_mul_overflow(left, right, &product)) overflow();
        return product;
    }

    std::int64_t units_ = 0;
};

/// A decimal number with a point, such as `12.50`.
template <unsigned Scale>
struct FieldFormat<Decimal<Scale>> {
    /// Texts have a sign and a point.
    static constexpr Notation notation = Notation::signed_decimals;

    /// Writes the canonical text.
    static std::string format(Decimal<Scale> value) { return value.text(); }

    /// Reads a typed text.
    static Parsed<Decimal<Scale>> parse(std::string_view text) {
        auto parsed = detail::parse_units(text, Scale);
        if (auto* const violation = std::get_if<Violation>(&parsed)) return std::move(*violation);
        return Decimal<Scale>::of_units(std::get<std::int64_t>(parsed));
    }
};

}  // namespace holdfast
