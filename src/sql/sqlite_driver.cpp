// SPDX-License-Identifier: MIT
#include "sql/sqlite_driver.hpp"

#include <array>
#include <chrono>
#include <string>
#include <utility>

#include <holdfast/sql/error.hpp>

#include "sql/sqlite_cursor.hpp"
#include "sql/sqlite_failure.hpp"

namespace holdfast::sql {

namespace {

bool changes_how_database_is_kept(char const* pragma, char const* value) {
    static constexpr std::array names{"query_only", "journal_mode", "synchronous", "locking_mode"};
    if (value == nullptr) return false;
    for (char const* name : names) {
        if (sqlite3_stricmp(pragma, name) == 0) return true;
    }
    return false;
}

}  // namespace

SqliteDriver::SqliteDriver(std::unique_ptr<SqliteConnection> connection,
                           std::shared_ptr<SqliteFiles const> files)
    : connection_{std::move(connection)}, files_{std::move(files)} {
    sqlite3_set_authorizer(connection_->raw(), &SqliteDriver::authorize, this);
    begin_read_ = prepare_own("begin");
    begin_write_ = prepare_own("begin immediate");
    commit_ = prepare_own("commit");
    rollback_ = prepare_own("rollback");
}

// SQLite asks while it prepares a statement. A forbidden action is refused at that moment, because
// half of the statement's work would stay applied if it were noticed afterwards.
int SqliteDriver::authorize(void* driver, int action, char const* first, char const* second,
                            char const*, char const*) {
    if (static_cast<SqliteDriver*>(driver)->runs_own_statement_) return SQLITE_OK;
    switch (action) {
        case SQLITE_TRANSACTION:
        case SQLITE_ATTACH:
        case SQLITE_DETACH: return SQLITE_DENY;
        case SQLITE_PRAGMA:
            return changes_how_database_is_kept(first, second) ? SQLITE_DENY : SQLITE_OK;
        default: return SQLITE_OK;
    }
}

PreparedStatement SqliteDriver::prepare_own(char const* query) {
    runs_own_statement_ = true;
    auto statement = connection_->prepare(query);
    runs_own_statement_ = false;
    return statement;
}

int SqliteDriver::run_own(PreparedStatement const& statement) noexcept {
    runs_own_statement_ = true;
    sqlite3_step(statement.get());
    int const result = sqlite3_reset(statement.get());
    runs_own_statement_ = false;
    return result;
}

std::unique_ptr<Cursor> SqliteDriver::run(std::string_view statement,
                                          std::span<Parameter const> parameters, Reading reading) {
    return std::make_unique<SqliteCursor>(*this, *connection_, statement, parameters, reading);
}

void SqliteDriver::begin(Access access, Deadline deadline) {
    connection_->wait_until(deadline);
    access_ = access;
    if (access == Access::rebuild && !set_references(References::unchecked)) {
        throw SqlError{ErrorKind::other, "SQLite does not let a table be rebuilt"};
    }
    auto const& statement = only_reads(access) ? begin_read_ : begin_write_;
    int const result = run_own(statement);
    if (result != SQLITE_OK) {
        throw failure(result, Stage::prepare, sqlite3_sql(statement.get()));
    }
    require_files();
    now_ = std::chrono::duration_cast<std::chrono::seconds>(
               std::chrono::system_clock::now().time_since_epoch())
               .count();
}

void SqliteDriver::require_files() const {
    files_->require_in_place(connection_->raw());
    if (!only_reads(access_)) files_->require_whole_log(connection_->raw());
}

// A file that is moved meanwhile has the transaction or not: only who moved it can tell.
void SqliteDriver::commit() {
    if (access_ == Access::rebuild) require_references();
    if (!only_reads(access_)) require_files();
    int const result = run_own(commit_);
    if (result != SQLITE_OK) throw failure(result, Stage::commit, "commit");
    if (only_reads(access_)) return;
    try {
        files_->require_in_place(connection_->raw());
        files_->require_log(connection_->raw());
    } catch (SqlError const& error) {
        throw SqlError{ErrorKind::connection_lost, error.what()};
    }
}

bool SqliteDriver::rollback() noexcept {
    if (is_whole()) run_own(rollback_);
    if (references_ == References::unchecked && !set_references(References::checked)) return false;
    return is_usable_ && !is_whole();
}

// The setting has no effect within a transaction.
bool SqliteDriver::set_references(References references) noexcept {
    int const are_checked = references == References::checked ? 1 : 0;
    int keys = -1;
    int legacy = -1;
    auto* const connection = connection_->raw();
    sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_FKEY, are_checked, &keys);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_LEGACY_ALTER_TABLE, 1 - are_checked, &legacy);
    references_ = references;
    return keys == are_checked && legacy == 1 - are_checked;
}

void SqliteDriver::require_references() {
    constexpr char const* check = "pragma foreign_key_check";
    auto const statement = connection_->prepare(check);
    int const result = sqlite3_step(statement.get());
    if (result == SQLITE_DONE) return;
    if (result != SQLITE_ROW) throw failure(result, Stage::run, check);
    auto const text = [&](int column) {
        auto const* const value = sqlite3_column_text(statement.get(), column);
        return value == nullptr ? std::string{} : reinterpret_cast<char const*>(value);
    };
    throw SqlError{ErrorKind::constraint,
                   "a row of " + text(0) + " refers to one of " + text(2) + " that is not there"};
}

bool SqliteDriver::is_whole() const {
    return sqlite3_get_autocommit(connection_->raw()) == 0;
}

SqlError SqliteDriver::failure(int result, Stage stage, std::string_view statement) {
    if (spoils_connection(result)) is_usable_ = false;
    if (result == SQLITE_READONLY && only_reads(access_)) {
        return {ErrorKind::other, "a read transaction cannot write", {}, std::string{statement}};
    }
    return sqlite_failure(connection_->raw(), result, stage, statement);
}

}  // namespace holdfast::sql
