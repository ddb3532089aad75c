// SPDX-License-Identifier: MIT
#include "sql/postgresql_cursor.hpp"

#include <cstdint>
#include <utility>

#include "sql/postgresql_text.hpp"
#include "text/number.hpp"

namespace holdfast::sql {

namespace {

// Of pg_type, where they never change.
enum BuiltInType : Oid {
    boolean = 16,
    bytea = 17,
    int8 = 20,
    int2 = 21,
    int4 = 23,
    float4 = 700,
    float8 = 701,
};

PostgresqlResult start(PostgresqlConnection& connection, std::string_view statement,
                       std::span<Parameter const> parameters, Reading reading) {
    auto& prepared = connection.prepare(statement);
    require_values(prepared.takes_list.size(), parameters.size());
    PostgresqlTexts const texts{parameters, prepared.takes_list};
    return connection.run(prepared, texts.pointers(), reading);
}

}  // namespace

PostgresqlCursor::PostgresqlCursor(PostgresqlConnection& connection, std::string_view statement,
                                   std::span<Parameter const> parameters, Reading reading)
    : connection_{connection},
      result_{start(connection, statement, parameters, reading)},
      is_part_{connection.is_reading()} {}

PostgresqlCursor::~PostgresqlCursor() {
    if (is_part_) connection_.abandon_rest();
}

void PostgresqlCursor::stop() {
    if (std::exchange(is_part_, false)) connection_.skip_rest();
}

bool PostgresqlCursor::next() {
    if (++row_ < PQntuples(result_.get())) return true;
    if (!is_part_) return false;
    result_ = connection_.next();
    is_part_ = connection_.is_reading();
    row_ = 0;
    return PQntuples(result_.get()) > 0;
}

std::size_t PostgresqlCursor::column_count() const {
    return static_cast<std::size_t>(PQnfields(result_.get()));
}

std::string PostgresqlCursor::column_name(int column) const {
    auto const* const name = PQfname(result_.get(), column);
    return name == nullptr ? std::to_string(column + 1) : name;
}

Value PostgresqlCursor::value(int column) const {
    if (PQgetisnull(result_.get(), row_, column) != 0) return std::monostate{};
    std::string_view const text{PQgetvalue(result_.get(), row_, column),
                                static_cast<std::size_t>(PQgetlength(result_.get(), row_, column))};
    switch (PQftype(result_.get(), column)) {
        case boolean: return std::int64_t{text == "t" ? 1 : 0};
        case int2:
        case int4:
        case int8: return text::number_in<std::int64_t>(text).value_or(0);
        case float4:
        case float8: return text::number_in<double>(text).value_or(0);
        case bytea: return bytes_of(text);
        default: return text;
    }
}

std::size_t PostgresqlCursor::affected_rows() const {
    bool const is_select = PQresultStatus(result_.get()) == PGRES_TUPLES_OK &&
                           std::string_view{PQcmdStatus(result_.get())}.starts_with("SELECT");
    std::string_view const count{PQcmdTuples(result_.get())};
    return is_select ? 0 : text::number_in<std::size_t>(count).value_or(0);
}

}  // namespace holdfast::sql
