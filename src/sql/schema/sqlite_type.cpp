// SPDX-License-Identifier: MIT
#include "sql/schema/sqlite_type.hpp"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace holdfast::sql {

namespace {

std::string in_capitals(std::string text) {
    std::ranges::transform(text, text.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    return text;
}

}  // namespace

// The rules, in their order, of https://sqlite.org/datatype3.html#determination_of_column_affinity.
std::set<ColumnType> types_in_sqlite(std::string const& declared, Strictness strictness) {
    using enum ColumnType;
    auto const type = in_capitals(declared);
    auto const has_one_of = [&](std::initializer_list<std::string_view> parts) {
        return std::ranges::any_of(parts, [&](std::string_view part) {
            return type.find(part) != std::string::npos;
        });
    };
    if (has_one_of({"INT"})) return {integer, boolean};
    if (has_one_of({"CHAR", "CLOB", "TEXT"})) return {text, date, time, date_time};
    bool const keeps_any = type.empty() || (type == "ANY" && strictness != Strictness::any_value);
    if (keeps_any) return {integer, real, boolean, text, bytes, date, time, date_time};
    if (has_one_of({"BLOB"})) {
        if (strictness != Strictness::any_value) return {bytes};
        return {integer, real, boolean, text, bytes, date, time, date_time};
    }
    if (has_one_of({"REAL", "FLOA", "DOUB"})) return {real};
    // Texts that look like numbers would become numbers, but no date and no time looks like one.
    return {integer, real, boolean, bytes, date, time, date_time};
}

}  // namespace holdfast::sql
