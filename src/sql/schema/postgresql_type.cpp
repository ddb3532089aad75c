// SPDX-License-Identifier: MIT
#include "sql/schema/postgresql_type.hpp"

#include <map>

namespace holdfast::sql {

namespace {

std::set<ColumnType> types_of_numeric(std::string const& written) {
    using enum ColumnType;
    bool const is_limited = written.find('(') != std::string::npos;
    if (!is_limited) return {integer, real, boolean};
    if (written.ends_with(",0)")) return {integer, boolean};
    return {};  // it rounds, and reads whole numbers as fractions
}

std::set<ColumnType> types_of_texts(PostgresqlType const& type) {
    using enum ColumnType;
    if (type.name == "bpchar") return {};  // it appends blanks
    if (type.category == 'S') return {text, date, time, date_time};
    bool const is_written_as_text =
        type.category == 'E' || type.category == 'I' || type.category == 'U';
    if (is_written_as_text) return {text};  // an enum, an address, a UUID, JSON
    return {};
}

}  // namespace

// Times with a zone are read in the zone of the connection, and not as they were written.
std::set<ColumnType> types_in_postgresql(PostgresqlType const& type) {
    using enum ColumnType;
    static std::map<std::string, std::set<ColumnType>> const known{{"int2", {integer, boolean}},
                                                                   {"int4", {integer, boolean}},
                                                                   {"int8", {integer, boolean}},
                                                                   {"float8", {real}},
                                                                   {"bool", {boolean}},
                                                                   {"bytea", {bytes}},
                                                                   {"date", {date}},
                                                                   {"time", {time}},
                                                                   {"timestamp", {date_time}}};
    if (type.name == "numeric") return types_of_numeric(type.written);
    auto const found = known.find(type.name);
    return found == known.end() ? types_of_texts(type) : found->second;
}

}  // namespace holdfast::sql
