// SPDX-License-Identifier: MIT
#include "sql/sqlite_failure.hpp"

#include <string>

#include <holdfast/sql/error.hpp>

namespace holdfast::sql {

namespace {

// The messages of a running statement may quote what was bound to it (full-text search and JSON
// do); those of a violated constraint name columns only.
std::string explain(sqlite3* connection, int result, Stage stage) {
    if (result == SQLITE_AUTH) {
        return "a statement cannot begin or end the transaction, attach a database or change how "
               "it is kept";
    }
    bool const quotes = stage == Stage::run && result != SQLITE_CONSTRAINT;
    return quotes ? sqlite3_errstr(result) : sqlite3_errmsg(connection);
}

// `UNIQUE constraint failed: product.name`, or with `index 'product_name'` at its end.
std::string violated_constraint(std::string_view message) {
    constexpr std::string_view before = "constraint failed: ";
    constexpr std::string_view index = "index '";
    auto const found = message.find(before);
    if (found == std::string_view::npos) return {};
    auto name = message.substr(found + before.size());
    if (name.starts_with(index) && name.ends_with('\'')) {
        name.remove_prefix(index.size());
        name.remove_suffix(1);
    }
    return std::string{name};
}

}  // namespace

ErrorKind sqlite_error_kind(int result, Stage stage) {
    switch (result & 0xff) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
        case SQLITE_SCHEMA: return ErrorKind::again;
        case SQLITE_CONSTRAINT: return ErrorKind::constraint;
        case SQLITE_FULL:
        case SQLITE_NOMEM:
        case SQLITE_IOERR:
        case SQLITE_READONLY:
        case SQLITE_CANTOPEN:
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            if (stage != Stage::commit) return ErrorKind::unavailable;
            [[fallthrough]];
        default:
            // The log may hold the whole transaction by now, to be applied by a recovery.
            return stage == Stage::commit ? ErrorKind::connection_lost : ErrorKind::other;
    }
}

bool spoils_connection(int result) {
    switch (result & 0xff) {
        case SQLITE_IOERR:
        case SQLITE_CANTOPEN:
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
        case SQLITE_NOMEM:
        case SQLITE_FULL: return true;
        default: return false;
    }
}

SqlError sqlite_failure(sqlite3* connection, int result, Stage stage, std::string_view statement) {
    auto const reason = explain(connection, result & 0xff, stage);
    bool const is_violation = (result & 0xff) == SQLITE_CONSTRAINT;
    return {sqlite_error_kind(result, stage), reason,
            is_violation ? violated_constraint(reason) : std::string{}, std::string{statement}};
}

}  // namespace holdfast::sql
