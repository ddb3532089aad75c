// SPDX-License-Identifier: MIT
#include "sql/postgresql_driver.hpp"

#include <charconv>
#include <chrono>
#include <string>
#include <utility>

#include <holdfast/sql/error.hpp>

#include "sql/postgresql_cursor.hpp"
#include "sql/postgresql_failure.hpp"

namespace holdfast::sql {

namespace {

constexpr std::string_view may_lose = " is off, so that it may lose what it acknowledged";

std::string beginning(Access access) {
    return only_reads(access) ? "begin isolation level repeatable read read only"
                              : "begin isolation level serializable read write";
}

// Statements may have changed the settings. The commit fails unless the transaction is still
// serialisable, and as durable as the server's configuration demands. The server may be configured
// anew at any time. The text then asks for a setting that does not exist, and never reaches the
// commit.
std::string ending() {
    return std::string{"set transaction isolation level serializable; "
                       "set local synchronous_commit to default; "
                       "select current_setting(case when current_setting('fsync') = 'off' or "
                       "current_setting('synchronous_commit') = 'off' then '"} +
           std::string{setting_when_commits_may_be_lost} + "' else 'fsync' end); commit";
}

}  // namespace

void require_durable(PostgresqlConnection& connection) {
    auto const answer =
        connection.run("select current_setting('fsync'), current_setting('synchronous_commit'), "
                       "pg_is_in_recovery()",
                       Stage::prepare);
    auto const is = [&](int column, std::string_view value) {
        return PQgetvalue(answer.get(), 0, column) == value;
    };
    if (is(0, "off")) {
        throw SqlError{ErrorKind::unavailable, "fsync" + std::string{may_lose}};
    }
    if (is(1, "off")) {
        throw SqlError{ErrorKind::unavailable, "synchronous_commit" + std::string{may_lose}};
    }
    if (is(2, "t")) {
        throw SqlError{ErrorKind::again,
                       "it is a standby, which cannot be written to; with several hosts in the "
                       "address, add target_session_attrs=read-write"};
    }
}

// While a schema's statement waits for a lock, everybody else who needs the table waits behind it.
// A probe of the database has no time for a server that does not answer.
PostgresqlPatience patience(Access access, Deadline deadline) {
    using std::chrono::milliseconds;
    PostgresqlPatience patience{.deadline = deadline};
    if (changes_schema(access)) patience.for_a_lock = milliseconds{100};
    if (access == Access::probe) patience.to_run = patience.to_answer = milliseconds{0};
    return patience;
}

PostgresqlDriver::PostgresqlDriver(std::unique_ptr<PostgresqlConnection> connection)
    : connection_{std::move(connection)} {}

std::unique_ptr<Cursor> PostgresqlDriver::run(std::string_view statement,
                                              std::span<Parameter const> parameters,
                                              Reading reading) {
    return std::make_unique<PostgresqlCursor>(*connection_, statement, parameters, reading);
}

std::size_t PostgresqlDriver::copy_in(std::string_view statement, CopiedRows& rows) {
    return connection_->copy_in(statement, rows);
}

// The server is not asked while it sends rows.
bool PostgresqlDriver::is_whole() const {
    auto const status = connection_->status();
    return status == PQTRANS_INTRANS || (status == PQTRANS_ACTIVE && connection_->is_reading());
}

// One round trip, for which the select also takes the snapshot.
void PostgresqlDriver::begin(Access access, Deadline deadline) {
    connection_->set_patience(patience(access, deadline));
    connection_->set_telling(changes_schema(access) ? Telling::message : Telling::code);
    access_ = access;
    if (connection_->has_many_statements()) connection_->forget_statements();
    auto const result =
        connection_->run(beginning(access) + "; select floor(extract(epoch from now()))::bigint, " +
                             connection_->time_limits(),
                         Stage::prepare);
    std::string_view const time{PQgetvalue(result.get(), 0, 0)};
    std::from_chars(time.data(), time.data() + time.size(), now_);
    if (access == Access::probe) require_durable(*connection_);
}

// One that an error ended is answered like one that was applied, except for the tag. One that only
// reads has nothing to apply.
void PostgresqlDriver::commit() {
    bool const reads = only_reads(access_);
    auto const result = connection_->run(reads ? "rollback" : ending(), Stage::commit);
    std::string_view const tag{PQcmdStatus(result.get())};
    if (tag != (reads ? "ROLLBACK" : "COMMIT")) {
        throw SqlError{ErrorKind::other, "PostgreSQL rolled back instead of committing"};
    }
    if (!connection_->gave_up_on_a_standby()) return;
    throw SqlError{ErrorKind::connection_lost,
                   "the transaction is applied, but no standby has confirmed it"};
}

bool PostgresqlDriver::rollback() noexcept {
    try {
        auto const status = connection_->status();
        if (status == PQTRANS_INTRANS || status == PQTRANS_INERROR) {
            connection_->run("rollback", Stage::prepare);
        }
    } catch (...) {
        return false;
    }
    return !connection_->is_spoiled() && connection_->status() == PQTRANS_IDLE;
}

}  // namespace holdfast::sql
