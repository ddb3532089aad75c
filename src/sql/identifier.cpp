// SPDX-License-Identifier: MIT
#include <algorithm>
#include <stdexcept>

#include <holdfast/sql/identifier.hpp>

#include "text/ascii.hpp"

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

bool is_plain(std::string_view name) {
    constexpr auto is_small_or_digit = [](char c) {
        return text::is_small_letter(c) || text::is_digit(c) || c == '_';
    };
    return !text::is_digit(name.front()) && std::ranges::all_of(name, is_small_or_digit);
}

bool is_reserved(std::string_view name) {
    return reserved.find(" " + std::string{name} + " ") != std::string_view::npos;
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

}  // namespace holdfast::sql
