// SPDX-License-Identifier: MIT
#include "sql/postgresql_engine.hpp"

#include <string_view>

#include <holdfast/sql/error.hpp>

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

}  // namespace

std::size_t PostgresqlEngine::limit(Access access) const {
    switch (access) {
        case Access::read: return options_.readers;
        case Access::probe: return 1;
        case Access::write:
        case Access::schema:
        case Access::rebuild: break;
    }
    return options_.writers;
}

std::unique_ptr<Driver> PostgresqlEngine::connect(Access access, Deadline deadline) {
    auto connection = std::make_unique<PostgresqlConnection>(address_.until(deadline));
    connection->set_patience(patience(access, deadline));
    require_version_and_encoding(*connection);
    // Texts are read and written as this module does it, whatever the server is configured for.
    connection->run("set datestyle to 'ISO'; set bytea_output to 'hex'; "
                    "set extra_float_digits to 1; set standard_conforming_strings to on",
                    Stage::prepare);
    try {
        require_durable(*connection);
    } catch (SqlError const& error) {
        refuse(*connection, error.what(), error.kind());
    }
    return std::make_unique<PostgresqlDriver>(std::move(connection));
}

// Not in the other schemas of the path, where a new one would not be made.
bool PostgresqlEngine::has_table(Transaction& transaction, std::string const& name) const {
    return *transaction.one<bool>(
        "select to_regclass(quote_ident(current_schema()) || '.' || ?) is not null", name);
}

// A statement that makes a table fails when another process creates the same table just now.
bool PostgresqlEngine::locks_schema(Transaction& transaction) const {
    return *transaction.one<bool>(
        "select pg_try_advisory_xact_lock(1215261796, 1717662580)");  // any numbers that are ours
}

}  // namespace holdfast::sql
