// SPDX-License-Identifier: MIT
#include <cmath>
#include <limits>

#include <holdfast/sql/value_format.hpp>
#include <holdfast/text/message.hpp>

#include "text/number.hpp"

namespace holdfast::sql::detail {
namespace {

constexpr auto unfit = "the value is not one that the program can hold there";

[[noreturn]] void fail() {
    throw UnfitValue{unfit};
}

std::optional<std::string_view> text_in(Value const& value) {
    if (auto const* const view = std::get_if<std::string_view>(&value)) return *view;
    if (auto const* const own = std::get_if<std::string>(&value)) return *own;
    return {};
}

// The numbers from -2^63 up to 2^63, without that one itself.
bool is_in_64_bits(double value) {
    constexpr double end = 9223372036854775808.0;
    return value >= -end && value < end;
}

std::optional<std::int64_t> whole_in(Value const& value) {
    if (auto const* const whole = std::get_if<std::int64_t>(&value)) return *whole;
    if (auto const* const real = std::get_if<double>(&value)) {
        bool const is_whole = is_in_64_bits(*real) && std::trunc(*real) == *real;
        return is_whole ? std::optional{static_cast<std::int64_t>(*real)} : std::nullopt;
    }
    auto const text = text_in(value);
    return text ? text::number_in<std::int64_t>(*text) : std::nullopt;
}

// A floating-point number holds the nearest one to a fraction, but of whole numbers only those that
// are exact in it.
double exactly(std::int64_t whole) {
    auto const nearest = static_cast<double>(whole);
    if (!is_in_64_bits(nearest) || static_cast<std::int64_t>(nearest) != whole) fail();
    return nearest;
}

void require_value(Value const& value) {
    if (std::holds_alternative<std::monostate>(value)) {
        throw UnfitValue{"NULL where there must be a value"};
    }
}

}  // namespace

void fail_for(Violation const& violation) {
    throw UnfitValue{"it holds what is no value of its field: " +
                     text::filled_in(violation.message, "label", "it")};
}

std::int64_t stored(std::uint64_t number) {
    if (!std::in_range<std::int64_t>(number)) {
        throw UnfitValue{"a number is larger than a column can hold"};
    }
    return static_cast<std::int64_t>(number);
}

double stored(double number) {
    if (std::isnan(number)) throw UnfitValue{"not a number"};
    return number;
}

std::string_view stored(char const* text) {
    if (text == nullptr) throw UnfitValue{"a null pointer for a text: NULL is std::nullopt"};
    return text;
}

std::int64_t whole_number(Value const& value, std::int64_t least, std::int64_t most) {
    require_value(value);
    auto const whole = whole_in(value);
    if (!whole || *whole < least || *whole > most) fail();
    return *whole;
}

std::uint64_t natural_number(Value const& value) {
    return static_cast<std::uint64_t>(
        whole_number(value, 0, std::numeric_limits<std::int64_t>::max()));
}

double number(Value const& value) {
    require_value(value);
    if (auto const* const real = std::get_if<double>(&value)) return *real;
    if (auto const whole = whole_in(value)) return exactly(*whole);
    auto const text = text_in(value);
    auto const real = text ? text::number_in<double>(*text) : std::nullopt;
    if (!real) fail();
    return *real;
}

// As `number`, for the fewer digits and the smaller exponents of a float.
float short_number(Value const& value) {
    double const exact = number(value);
    auto const nearest = static_cast<float>(exact);
    bool const is_whole = std::trunc(exact) == exact;
    if (std::isinf(nearest) != std::isinf(exact)) fail();
    if (is_whole && double{nearest} != exact) fail();
    return nearest;
}

bool yes_or_no(Value const& value) {
    require_value(value);
    auto const whole = whole_in(value);
    if (!whole || (*whole != 0 && *whole != 1)) throw UnfitValue{"neither 0 nor 1, no nor yes"};
    return *whole == 1;
}

std::string text(Value const& value) {
    require_value(value);
    if (auto const text = text_in(value)) return std::string{*text};
    if (auto const* const whole = std::get_if<std::int64_t>(&value))
        return text::number_text(*whole);
    if (auto const* const real = std::get_if<double>(&value)) return text::number_text(*real);
    throw UnfitValue{"bytes, not a text"};
}

Bytes bytes(Value const& value) {
    require_value(value);
    if (auto const* const own = std::get_if<Bytes>(&value)) return *own;
    auto const* const view = std::get_if<std::span<std::byte const>>(&value);
    if (view == nullptr) throw UnfitValue{"a text or a number, not bytes"};
    return {view->begin(), view->end()};
}

}  // namespace holdfast::sql::detail
