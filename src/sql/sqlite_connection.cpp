// SPDX-License-Identifier: MIT
#include "sql/sqlite_connection.hpp"

#include <algorithm>
#include <chrono>
#include <cstring>
#include <functional>
#include <utility>

#include <holdfast/sql/error.hpp>
#include <holdfast/sql/statement_text.hpp>

#include "sql/driver.hpp"
#include "sql/sqlite_failure.hpp"

namespace holdfast::sql {

namespace {

std::string cannot_open(std::string const& file, sqlite3* connection, int result) {
    int const cause = connection != nullptr ? sqlite3_system_errno(connection) : 0;
    return "cannot open the database " + file + ": " +
           (cause != 0 ? std::strerror(cause) : sqlite3_errstr(result));
}

}  // namespace

SqliteConnection::SqliteConnection(std::string const& file, Missing missing) {
    // A connection is used by one thread at a time: SQLite need not lock it.
    int const flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX |
                      (missing == Missing::is_made ? SQLITE_OPEN_CREATE : 0);
    sqlite3* opened = nullptr;
    int const result = sqlite3_open_v2(file.c_str(), &opened, flags, nullptr);
    raw_.reset(opened);
    if (result != SQLITE_OK) {
        throw SqlError{ErrorKind::unavailable, cannot_open(file, raw(), result)};
    }
    if (sqlite3_db_readonly(raw(), "main") != 0) {
        throw SqlError{ErrorKind::unavailable,
                       "cannot open the database " + file + ": not writable"};
    }
}

void SqliteConnection::wait_until(Deadline deadline) {
    using std::chrono::milliseconds;
    auto const left = std::chrono::ceil<milliseconds>(deadline - Deadline::clock::now());
    auto const longest = milliseconds{std::chrono::hours{24}};
    auto const time = std::clamp(left, milliseconds{0}, longest);
    sqlite3_busy_timeout(raw(), static_cast<int>(time.count()));
}

std::string SqliteConnection::answer_to(std::string const& query) {
    auto const statement = prepare(query);
    int const result = sqlite3_step(statement.get());
    if (result != SQLITE_ROW && result != SQLITE_DONE) {
        throw sqlite_failure(raw(), result, Stage::prepare, query);
    }
    if (result == SQLITE_DONE || sqlite3_column_count(statement.get()) == 0) return {};
    auto const bytes = static_cast<std::size_t>(sqlite3_column_bytes(statement.get(), 0));
    void const* const text = sqlite3_column_blob(statement.get(), 0);
    return bytes == 0 ? std::string{} : std::string{static_cast<char const*>(text), bytes};
}

PreparedStatement SqliteConnection::prepare(std::string_view statement) {
    sqlite3_stmt* made = nullptr;
    char const* rest = nullptr;
    int const result =
        sqlite3_prepare_v3(raw(), statement.data(), static_cast<int>(statement.size()),
                           SQLITE_PREPARE_PERSISTENT, &made, &rest);
    PreparedStatement prepared{made};
    if (result != SQLITE_OK) throw sqlite_failure(raw(), result, Stage::prepare, {});
    if (!prepared) throw SqlError{ErrorKind::other, "no statement"};
    if (detail::has_statement({rest, statement.data() + statement.size()})) {
        throw SqlError{ErrorKind::other, "SQLite reads it as more than one statement"};
    }
    return prepared;
}

// One that runs already, in a loop over its own rows, is prepared once more.
LentStatement& SqliteConnection::lend(std::string_view statement) {
    auto const [first, last] = statements_.equal_range(statement);
    auto found = std::find_if(first, last, [](auto const& item) { return !item.second.is_lent; });
    if (found == last) {
        require_statement(statement);
        if (statements_.size() >= most_statements) {
            std::erase_if(statements_, [](auto const& item) { return !item.second.is_lent; });
        }
        found = statements_.emplace(statement, LentStatement{prepare(statement)});
    }
    found->second.is_lent = true;
    return found->second;
}

void SqliteConnection::give_back(LentStatement& statement) noexcept {
    sqlite3_reset(statement.statement.get());
    sqlite3_clear_bindings(statement.statement.get());
    statement.is_lent = false;
}

}  // namespace holdfast::sql
