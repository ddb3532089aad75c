// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <stdexcept>

#include <holdfast/sql/schema/names.hpp>

namespace holdfast::sql {

namespace {

// The words that PostgreSQL or SQLite do not take for a name everywhere in a statement.
constexpr std::string_view reserved =
    " add all alter analyse analyze and any array as asc asymmetric authorization autoincrement "
    "between binary both case cast check collate collation column commit concurrently constraint "
    "create cross current_catalog current_date current_role current_schema current_time "
    "current_timestamp current_user default deferrable delete desc distinct do drop else end "
    "escape except exists false fetch for foreign freeze from full grant group having ilike if in "
    "index indexed initially inner insert intersect into is isnull join lateral leading left like "
    "limit localtime localtimestamp natural not nothing notnull null offset on only or order outer "
    "over overlaps placing primary raise references returning right rowid select session_user set "
    "similar some symmetric system_user table tablesample then to trailing transaction true union "
    "unique update user using values variadic verbose when where window with ";

constexpr std::size_t longest_name = 63;  // of PostgreSQL, in bytes

bool is_plain(std::string_view name) {
    constexpr auto is_small_or_digit = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    };
    bool const begins_with_digit = name.front() >= '0' && name.front() <= '9';
    return !begins_with_digit && std::ranges::all_of(name, is_small_or_digit);
}

bool is_reserved(std::string_view name) {
    return reserved.find(" " + std::string{name} + " ") != std::string_view::npos;
}

// FNV-1a, which is the same in each process.
std::string digest(std::string_view text) {
    std::uint32_t hash = 2'166'136'261U;
    for (char const c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16'777'619U;
    constexpr std::string_view digits = "0123456789abcdef";
    std::string written;
    for (unsigned shift = 32; shift != 0;) {
        shift -= 4;
        written += digits[hash >> shift & 0xFU];
    }
    return written;
}

std::size_t start_of_character(std::string_view text, std::size_t at) {
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
    return at;
}

std::string short_enough(std::string name) {
    if (name.size() <= longest_name) return name;
    auto const end = "_" + digest(name);
    return name.substr(0, start_of_character(name, longest_name - end.size())) + end;
}

}  // namespace

std::string identifier(std::string_view name) {
    if (name.empty()) throw std::invalid_argument{"a table or a column has no name"};
    if (name.find('\0') != std::string_view::npos) {
        throw std::invalid_argument{"the name of a table or a column has a zero byte"};
    }
    if (is_plain(name) && !is_reserved(name)) return std::string{name};
    std::string quoted{'"'};
    for (char const c : name) {
        quoted += c;
        if (c == '"') quoted += c;
    }
    return quoted + '"';
}

std::string unique_index_name(std::string_view table, std::span<std::string const> columns) {
    std::string name{table};
    for (auto const& column : columns) name += "_" + column;
    return short_enough(name + "_key");
}

std::string reference_index_name(std::string_view table, std::string const& column) {
    return short_enough(std::string{table} + "_" + column + "_idx");
}

}  // namespace holdfast::sql
