// SPDX-License-Identifier: MIT
#include <limits>
#include <optional>

#include <holdfast/fields/decimal.hpp>
#include <holdfast/text/blank.hpp>
#include <holdfast/text/messages/fields.hpp>

#include "text/ascii.hpp"

namespace holdfast::detail {
namespace {

// The digits' number with that sign; counted away from zero, so that the smallest one fits.
std::optional<std::int64_t> units_of(std::string_view digits, bool is_negative) {
    std::int64_t units = 0;
    for (char const c : digits) {
        auto const digit = is_negative ? '0' - c : c - '0';
        if (__builtin_mul_overflow(units, std::int64_t{10}, &units) ||
            __builtin_add_overflow(units, std::int64_t{digit}, &units)) {
            return {};
        }
    }
    return units;
}

// Twelve, or the 1.2 that there is room for beside eighteen digits.
std::string example(unsigned scale) {
    auto const one = power_of_ten(scale);
    constexpr unsigned most = std::numeric_limits<std::int64_t>::digits10;
    return format_units(scale < most ? 12 * one : one + one / 5, scale);
}

}  // namespace

std::string format_units(std::int64_t units, unsigned scale) {
    auto digits = std::to_string(units);
    auto const sign = units < 0 ? std::size_t{1} : std::size_t{0};
    if (digits.size() - sign <= scale) digits.insert(sign, scale + 1 + sign - digits.size(), '0');
    if (scale > 0) digits.insert(digits.size() - scale, 1, '.');
    return digits;
}

Parsed<std::int64_t> parse_units(std::string_view text, unsigned scale) {
    auto rest = text::strip_whitespace(text);
    bool const is_negative = rest.starts_with('-');
    if (is_negative || rest.starts_with('+')) rest.remove_prefix(1);
    auto const point = rest.find('.');
    auto const whole = rest.substr(0, point);
    auto fraction = point == std::string_view::npos ? std::string_view{} : rest.substr(point + 1);
    bool const ends_in_digit = point == std::string_view::npos ? !whole.empty() : !fraction.empty();
    if (!ends_in_digit || !text::has_only_digits(whole) || !text::has_only_digits(fraction)) {
        return Violation{text::say<messages::no_number>(
            {{"label", text::label_place}, {"example", example(scale)}})};
    }
    while (fraction.ends_with('0')) fraction.remove_suffix(1);
    if (fraction.size() > scale) {
        return Violation{
            scale == 0
                ? text::unfilled<messages::no_whole_number>()
                : text::say<messages::too_many_decimals>(scale, {{"label", text::label_place}})};
    }
    auto digits = std::string{whole}.append(fraction).append(scale - fraction.size(), '0');
    if (auto const units = units_of(digits, is_negative)) return *units;
    using Limits = std::numeric_limits<std::int64_t>;
    return Violation{
        text::say<messages::not_between>({{"label", text::label_place},
                                          {"least", format_units(Limits::min(), scale)},
                                          {"most", format_units(Limits::max(), scale)}})};
}

}  // namespace holdfast::detail
