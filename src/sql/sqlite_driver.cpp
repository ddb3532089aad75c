// SPDX-License-Identifier: MIT
#include "sql/sqlite_driver.hpp"

#include <array>
#include <chrono>
#include <string>
#include <utility>

#include "sql/sqlite_failure.hpp"

namespace holdfast::sql {

namespace {

bool changes_how_database_is_kept(char const* pragma, char const* value) {
    static constexpr std::array names{"query_only", "journal_mode", "synchronous", "locking_mode"};
    if (value == nullptr) return false;
    for (char const* name : names) {
        if (sqlite_api::sqlite3_stricmp(pragma, name) == 0) return true;
    }
    return false;
}

}  // namespace

SqliteDriver::SqliteDriver(std::unique_ptr<SqliteSession> session,
                           std::shared_ptr<SqliteFiles const> files)
    : session_{std::move(session)}, files_{std::move(files)} {
    sqlite_api::sqlite3_set_authorizer(session_->connection(), &SqliteDriver::authorize, this);
    begin_read_ = prepare_own("begin");
    begin_write_ = prepare_own("begin immediate");
    commit_ = prepare_own("commit");
    rollback_ = prepare_own("rollback");
}

// Asked while a statement is prepared. What an application's statement must not do is refused there
// and then: noticed afterwards, half of its work would stay applied.
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
    auto statement = prepare_statement(session_->connection(), query);
    runs_own_statement_ = false;
    return statement;
}

int SqliteDriver::run(PreparedStatement const& statement) noexcept {
    runs_own_statement_ = true;
    sqlite_api::sqlite3_step(statement.get());
    int const result = sqlite_api::sqlite3_reset(statement.get());
    runs_own_statement_ = false;
    return result;
}

void SqliteDriver::begin(Access access, Deadline deadline) {
    session_->wait_until(deadline);
    access_ = access;
    auto const& statement = only_reads(access) ? begin_read_ : begin_write_;
    int const result = run(statement);
    if (result != SQLITE_OK) {
        throw failure(result, Stage::prepare, sqlite_api::sqlite3_sql(statement.get()));
    }
    files_->require_in_place(session_->connection());
    now_ = std::chrono::duration_cast<std::chrono::seconds>(
               std::chrono::system_clock::now().time_since_epoch())
               .count();
}

// A file that is moved meanwhile has the transaction or not: only who moved it can tell.
void SqliteDriver::commit() {
    if (!only_reads(access_)) files_->require_in_place(session_->connection());
    int const result = run(commit_);
    if (result != SQLITE_OK) throw failure(result, Stage::commit, "commit");
    if (only_reads(access_)) return;
    try {
        files_->require_in_place(session_->connection());
        files_->require_log(session_->connection());
    } catch (SqlError const& error) {
        throw SqlError{ErrorKind::connection_lost, error.what()};
    }
}

bool SqliteDriver::rollback() noexcept {
    if (is_whole()) run(rollback_);
    return is_usable_ && !is_whole();
}

bool SqliteDriver::is_whole() const {
    return sqlite_api::sqlite3_get_autocommit(session_->connection()) == 0;
}

void SqliteDriver::stop_statements() noexcept {
    sqlite_api::sqlite3_stmt* statement = nullptr;
    while ((statement = sqlite_api::sqlite3_next_stmt(session_->connection(), statement)) !=
           nullptr) {
        if (sqlite_api::sqlite3_stmt_busy(statement) != 0) sqlite_api::sqlite3_reset(statement);
    }
}

SqlError SqliteDriver::failure(int result, Stage stage, std::string_view statement) {
    if (spoils_connection(result)) is_usable_ = false;
    if (result == SQLITE_READONLY && only_reads(access_)) {
        return {ErrorKind::other, "a read transaction cannot write, in: " + std::string{statement}};
    }
    return sqlite_failure(session_->connection(), result, stage, statement);
}

SqlError SqliteDriver::failure(soci::soci_error const& error, Stage stage,
                               std::string_view statement) {
    auto const* from_sqlite = dynamic_cast<soci::sqlite3_soci_error const*>(&error);
    if (from_sqlite != nullptr) return failure(from_sqlite->result(), stage, statement);
    return {ErrorKind::other, error.get_error_message() + ", in: " + std::string{statement}};
}

}  // namespace holdfast::sql
