// SPDX-License-Identifier: MIT
#include "sql/sqlite_session.hpp"

#include <algorithm>
#include <chrono>
#include <cstring>
#include <memory>
#include <utility>

#include <soci/connection-parameters.h>

#include "sql/sqlite_failure.hpp"

namespace holdfast::sql {

namespace {

std::string cannot_open(std::string const& file, sqlite_api::sqlite3* connection, int result) {
    int const cause = connection ? sqlite_api::sqlite3_system_errno(connection) : 0;
    return "cannot open the database " + file + ": " +
           (cause != 0 ? std::strerror(cause) : sqlite_api::sqlite3_errstr(result));
}

}  // namespace

// SOCI takes the file's name out of a text with its own rules for quotes and blanks. So it opens a
// database in memory, in whose place the file is put.
SqliteSession::SqliteSession(std::string const& file, Missing missing)
    : backend_{soci::factory_sqlite3()->make_session(
          soci::connection_parameters{*soci::factory_sqlite3(), ":memory:"})},
      real_{static_cast<soci::sqlite3_session_backend&>(*backend_)} {
    sqlite_api::sqlite3_close(std::exchange(real_.conn_, nullptr));
    // A connection is used by one thread at a time: SQLite need not lock it.
    int const flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX |
                      (missing == Missing::is_made ? SQLITE_OPEN_CREATE : 0);
    int const result = sqlite_api::sqlite3_open_v2(file.c_str(), &real_.conn_, flags, nullptr);
    if (result != SQLITE_OK) {
        throw SqlError{ErrorKind::unavailable, cannot_open(file, connection(), result)};
    }
    if (sqlite_api::sqlite3_db_readonly(connection(), "main") != 0) {
        throw SqlError{ErrorKind::unavailable,
                       "cannot open the database " + file + ": not writable"};
    }
}

std::unique_ptr<DriverStatement> SqliteSession::make_statement() {
    return std::make_unique<SqliteStatement>(real_, cache_);
}

void SqliteSession::wait_until(Deadline deadline) {
    using std::chrono::milliseconds;
    auto const left = std::chrono::ceil<milliseconds>(deadline - Deadline::clock::now());
    auto const longest = milliseconds{std::chrono::hours{24}};
    auto const time = std::clamp(left, milliseconds{0}, longest);
    sqlite_api::sqlite3_busy_timeout(connection(), static_cast<int>(time.count()));
}

std::string SqliteSession::answer_to(std::string const& query) {
    sqlite_api::sqlite3_stmt* made = nullptr;
    int result = sqlite_api::sqlite3_prepare_v2(connection(), query.c_str(), -1, &made, nullptr);
    PreparedStatement const statement{made};
    if (result == SQLITE_OK) result = sqlite_api::sqlite3_step(made);
    if (result != SQLITE_ROW && result != SQLITE_DONE) {
        throw sqlite_failure(connection(), result, Stage::prepare, query);
    }
    if (result == SQLITE_DONE || sqlite_api::sqlite3_column_count(made) == 0) return {};
    auto const bytes = static_cast<std::size_t>(sqlite_api::sqlite3_column_bytes(made, 0));
    void const* const text = sqlite_api::sqlite3_column_blob(made, 0);
    return bytes == 0 ? std::string{} : std::string{static_cast<char const*>(text), bytes};
}

}  // namespace holdfast::sql
