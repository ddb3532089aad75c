// SPDX-License-Identifier: MIT
#include "sql/postgresql_driver.hpp"

#include <charconv>
#include <string>
#include <utility>

#include "sql/postgresql_failure.hpp"
#include "sql/postgresql_statement.hpp"

namespace holdfast::sql {

PostgresqlDriver::PostgresqlDriver(std::unique_ptr<PostgresqlConnection> connection)
    : connection_{std::move(connection)} {}

std::unique_ptr<DriverStatement> PostgresqlDriver::make_statement() {
    return std::make_unique<PostgresqlStatement>(*connection_);
}

// One round trip, for which the select also takes the snapshot.
void PostgresqlDriver::begin(Access access, Deadline deadline) {
    connection_->set_deadline(deadline);
    access_ = access;
    if (connection_->has_many_statements()) connection_->forget_statements();
    std::string const text = access == Access::read
                                 ? "begin isolation level repeatable read read only"
                                 : "begin isolation level serializable read write";
    auto const result =
        connection_->run(text + "; select floor(extract(epoch from now()))::bigint, " +
                             connection_->time_limits(),
                         Stage::prepare);
    std::string_view const time{PQgetvalue(result.get(), 0, 0)};
    std::from_chars(time.data(), time.data() + time.size(), now_);
}

// Whatever statements made of the settings: it fails unless the transaction is still serialisable,
// and is as durable as the server is configured to be. One that an error ended is answered like one
// that was applied, except for the tag. One that only reads has nothing to apply.
void PostgresqlDriver::commit() {
    bool const reads = access_ == Access::read;
    auto const result = connection_->run(reads ? "rollback"
                                               : "set transaction isolation level serializable; "
                                                 "set local synchronous_commit to default; commit",
                                         Stage::commit);
    std::string_view const tag{PQcmdStatus(result.get())};
    if (tag != (reads ? "ROLLBACK" : "COMMIT")) {
        throw SqlError{ErrorKind::other, "PostgreSQL rolled back instead of committing"};
    }
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

// Errors of the server come from the connection; these are SOCI's own, and those of large objects.
SqlError PostgresqlDriver::failure(soci::soci_error const& error, Stage stage,
                                   std::string_view statement) {
    std::string const in = ", in: " + std::string{statement};
    if (connection_->is_spoiled()) {
        return {ErrorKind::connection_lost, "the connection to the database was lost" + in};
    }
    if (connection_->status() == PQTRANS_INERROR && stage != Stage::prepare) {
        return {ErrorKind::other, "PostgreSQL refused it" + in};
    }
    return {ErrorKind::other, error.get_error_message() + in};
}

}  // namespace holdfast::sql
