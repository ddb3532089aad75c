// SPDX-License-Identifier: MIT
#include "sql/postgresql_engine.hpp"

#include <string_view>

#include "sql/postgresql_driver.hpp"

namespace holdfast::sql {

namespace {

// Before, two serialisable transactions could in rare orders both commit what only one may.
constexpr int oldest_version = 120'004;

[[noreturn]] void refuse(PostgresqlConnection const& connection, std::string const& why,
                         ErrorKind kind = ErrorKind::other) {
    throw SqlError{kind, std::string{"cannot use the database "} + PQdb(connection.raw()) + " at " +
                             PQhost(connection.raw()) + ": " + why};
}

std::string parameter(PostgresqlConnection const& connection, char const* name) {
    char const* const value = PQparameterStatus(connection.raw(), name);
    return value == nullptr ? std::string{} : value;
}

void require_version_and_encoding(PostgresqlConnection const& connection) {
    if (PQserverVersion(connection.raw()) < oldest_version) {
        refuse(connection, "PostgreSQL 12.4 or later is needed, this is " +
                               parameter(connection, "server_version"));
    }
    for (char const* const name : {"server_encoding", "client_encoding"}) {
        auto const encoding = parameter(connection, name);
        if (encoding != "UTF8") {
            refuse(connection, std::string{"its "} + name + " is " + encoding + " instead of UTF8");
        }
    }
}

// Dates are read as SOCI expects them.
void set_up(PostgresqlConnection& connection) {
    auto const answer =
        connection.run("set datestyle to 'ISO'; "
                       "select current_setting('fsync'), current_setting('synchronous_commit'), "
                       "pg_is_in_recovery()",
                       Stage::prepare);
    auto const is = [&](int column, std::string_view value) {
        return PQgetvalue(answer.get(), 0, column) == value;
    };
    if (is(0, "off")) refuse(connection, "fsync is off, so that it may lose what it acknowledged");
    if (is(1, "off")) {
        refuse(connection, "synchronous_commit is off, so that it may lose what it acknowledged");
    }
    if (is(2, "t")) {
        refuse(connection,
               "it is a standby, which cannot be written to; with several hosts in the address, "
               "add target_session_attrs=read-write",
               ErrorKind::again);
    }
}

}  // namespace

std::unique_ptr<Driver> PostgresqlEngine::connect(Access, Deadline deadline) {
    auto connection = std::make_unique<PostgresqlConnection>(address_.until(deadline));
    connection->set_deadline(deadline);
    require_version_and_encoding(*connection);
    set_up(*connection);
    return std::make_unique<PostgresqlDriver>(std::move(connection));
}

// `create table if not exists` fails when another process creates the same table just now.
std::string_view PostgresqlEngine::schema_lock() const {
    return "select pg_advisory_xact_lock(1215261796, 1717662580)";  // any numbers that are ours
}

}  // namespace holdfast::sql
