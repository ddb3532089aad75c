// SPDX-License-Identifier: MIT
// Any value that a database gives, for each type that reads one: it does not fit, or it is stored
// as the same value again.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <holdfast/fields/boolean_format.hpp>
#include <holdfast/fields/calendar_format.hpp>
#include <holdfast/fields/decimal.hpp>
#include <holdfast/sql/error.hpp>
#include <holdfast/sql/value_format.hpp>

#include "fuzzer.hpp"
#include "sql/postgresql_text.hpp"
#include "text/hexadecimal.hpp"

namespace holdfast::fuzz {
namespace {

using sql::Value;

template <class Type>
std::optional<Type> read(Value const& value) {
    try {
        return sql::detail::from_value<Type>(value);
    } catch (sql::detail::UnfitValue const& unfit) {
        require(!unfit.reason.empty(), "a refusal says why");
        return {};
    }
}

template <class Type>
void check_as(Value const& value) {
    auto const first = read<Type>(value);
    if (!first) return;
    if constexpr (std::floating_point<Type>) {
        if (std::isnan(*first)) return;
    }
    auto const second = read<Type>(sql::detail::to_value(*first));
    require(second && *second == *first, "a value is stored as it was read");
}

void check_value(Value const& value) {
    check_as<bool>(value);
    check_as<std::int8_t>(value);
    check_as<std::int64_t>(value);
    check_as<std::uint64_t>(value);
    check_as<float>(value);
    check_as<double>(value);
    check_as<std::string>(value);
    check_as<sql::Bytes>(value);
    check_as<Decimal<2>>(value);
    check_as<std::chrono::year_month_day>(value);
    check_as<std::chrono::sys_seconds>(value);
}

template <class Number>
Number number_of(std::string_view bytes) {
    Number number{};
    std::memcpy(&number, bytes.data(), sizeof number);
    return number;
}

void check_bytes(std::span<std::byte const> bytes) {
    check_value(bytes);
    std::string hexadecimal = "\\x";
    text::append_hexadecimal(hexadecimal, bytes);
    auto const read = sql::bytes_of(hexadecimal);
    require(std::ranges::equal(read, bytes), "bytes are read as they are written");
}

// As PostgreSQL reads an array of one text.
std::string first_of_array(std::string_view array) {
    require(array.starts_with("{\"") && array.ends_with("\"}"), "a text of an array is in quotes");
    array = array.substr(2, array.size() - 4);
    std::string text;
    for (std::size_t i = 0; i < array.size(); ++i) {
        require(array[i] != '"', "a quote is escaped");
        if (array[i] == '\\') ++i;
        text += array[i];
    }
    return text;
}

void check_list(std::string_view text) {
    sql::Parameter const parameter{.value = {}, .list = std::vector<Value>{text}};
    try {
        sql::PostgresqlTexts const texts{std::span{&parameter, 1}, {true}};
        require(first_of_array(texts.pointers().front()) == text, "a list keeps its texts");
    } catch (sql::SqlError const&) {
        require(text.find('\0') != std::string_view::npos, "only a zero byte is refused");
    }
}

void check(std::string_view text) {
    check_value(text);
    check_value(std::string{text});
    check_bytes(std::as_bytes(std::span{text}));
    sql::bytes_of(text);
    check_list(text);
    if (text.size() < sizeof(double)) return;
    check_value(number_of<std::int64_t>(text));
    check_value(number_of<double>(text));
}

}  // namespace
}  // namespace holdfast::fuzz

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    holdfast::fuzz::check(holdfast::fuzz::text_of(data, size));
    return 0;
}
