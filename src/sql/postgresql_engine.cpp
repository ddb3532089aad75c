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

// A name without a schema would be made in the first one of the path, whatever the others have.
bool has_relation(Transaction& transaction, std::string const& name) {
    bool const has_schema = name.find('.') != std::string::npos;
    auto const found = has_schema
                           ? transaction.one<bool>("select to_regclass(?) is not null", name)
                           : transaction.one<bool>("select to_regclass(quote_ident("
                                                   "current_schema()) || '.' || ?) is not null",
                                                   name);
    return *found;
}

// An index is in the schema of its table.
bool has_index(Transaction& transaction, SchemaStatement const& statement) {
    return *transaction.one<bool>(
        "select to_regclass((select quote_ident(nspname) from pg_namespace where oid = "
        "(select relnamespace from pg_class where oid = to_regclass(?))) || '.' || ?) is not null",
        statement.table, statement.name);
}

bool has_text_column(Transaction& transaction, SchemaStatement const& statement) {
    return transaction
        .one<int>("select 1 from pg_attribute where attrelid = to_regclass(?) and attname = ? "
                  "and atttypid = to_regtype('text')",
                  statement.table, bare_name(statement.name))
        .has_value();
}

}  // namespace

std::size_t PostgresqlEngine::limit(Access access) const {
    switch (access) {
        case Access::read: return options_.readers;
        case Access::probe: return 1;
        case Access::write:
        case Access::schema: break;
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

bool PostgresqlEngine::is_done(Transaction& transaction, SchemaStatement const& statement) const {
    switch (statement.form) {
        case SchemaStatement::Form::table: return has_relation(transaction, statement.name);
        case SchemaStatement::Form::index: return has_index(transaction, statement);
        case SchemaStatement::Form::column: return has_text_column(transaction, statement);
        case SchemaStatement::Form::other: break;
    }
    return false;
}

// `create table if not exists` fails when another process creates the same table just now.
bool PostgresqlEngine::locks_schema(Transaction& transaction) const {
    return *transaction.one<bool>(
        "select pg_try_advisory_xact_lock(1215261796, 1717662580)");  // any numbers that are ours
}

}  // namespace holdfast::sql
