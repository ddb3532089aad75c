// SPDX-License-Identifier: MIT
#include "sql/fit.hpp"

#include <charconv>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

namespace holdfast::sql {
namespace {

using soci::details::exchange_type;

bool is_whole(exchange_type type) {
    return type == soci::details::x_short || type == soci::details::x_integer ||
           type == soci::details::x_long_long || type == soci::details::x_unsigned_long_long;
}

template <class Number>
std::optional<Number> number_in(std::string_view text) {
    Number number{};
    auto const* const end = text.data() + text.size();
    auto const [read, error] = std::from_chars(text.data(), end, number);
    return error == std::errc{} && read == end ? std::optional{number} : std::nullopt;
}

// The numbers from -2^63 up to 2^63, without that one itself.
bool is_in_64_bits(double value) {
    constexpr double end = 9223372036854775808.0;
    return value >= -end && value < end;
}

}  // namespace

// SOCI keeps an unsigned number as the signed one of its bits.
bool fits(std::int64_t value, exchange_type type) {
    switch (type) {
        case soci::details::x_char: return value >= 0 && value <= 9;
        case soci::details::x_short: return std::in_range<short>(value);
        case soci::details::x_integer: return std::in_range<int>(value);
        case soci::details::x_double: {
            auto const nearest = static_cast<double>(value);
            return is_in_64_bits(nearest) && static_cast<std::int64_t>(nearest) == value;
        }
        default: return true;
    }
}

bool fits(double value, exchange_type type) {
    if (type == soci::details::x_char) return false;
    if (!is_whole(type)) return true;
    bool const is_whole_number = is_in_64_bits(value) && std::trunc(value) == value;
    return is_whole_number && fits(static_cast<std::int64_t>(value), type);
}

bool fits(std::string_view text, exchange_type type) {
    if (type == soci::details::x_char) return text.size() == 1;
    auto const whole = number_in<std::int64_t>(text);
    if (is_whole(type)) return whole && fits(*whole, type);
    if (type != soci::details::x_double) return true;
    return whole ? fits(*whole, type) : number_in<double>(text).has_value();
}

void require_that(bool fits) {
    if (!fits) throw soci::soci_error{"the value is not one that the program can hold there"};
}

}  // namespace holdfast::sql
