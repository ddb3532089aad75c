// SPDX-License-Identifier: MIT
#include "sql/postgresql_engine.hpp"

#include <string_view>

#include <soci/soci.h>

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

// The part of a query that finds a relation by that text, made of names as they are written.
std::string finds(std::string const& name) {
    return "select count(*) from (select to_regclass(" + name +
           ") as found) as looked where found is not null";
}

// A name without a schema would be made in the first one of the path, whatever the others have.
std::string in_current_schema(std::string const& name, std::string const& parameter) {
    bool const has_schema = name.find('.') != std::string::npos;
    return has_schema ? parameter : "quote_ident(current_schema()) || '.' || " + parameter;
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
    // Dates are read as SOCI expects them.
    connection->run("set datestyle to 'ISO'", Stage::prepare);
    try {
        require_durable(*connection);
    } catch (SqlError const& error) {
        refuse(*connection, error.what(), error.kind());
    }
    return std::make_unique<PostgresqlDriver>(std::move(connection));
}

bool PostgresqlEngine::is_done(soci::session& session, SchemaStatement const& statement) const {
    using soci::use;
    auto const column = bare_name(statement.name);
    int count = 0;
    auto const found = soci::into(count);
    switch (statement.form) {
        case SchemaStatement::Form::table:
            session << finds(in_current_schema(statement.name, ":name")), use(statement.name),
                found;
            break;
        case SchemaStatement::Form::index:
            session << finds("(select quote_ident(nspname) from pg_namespace where oid = "
                             "(select relnamespace from pg_class where oid = "
                             "to_regclass(:table))) || '.' || :name"),
                use(statement.table, "table"), use(statement.name, "name"), found;
            break;
        case SchemaStatement::Form::column:
            session << "select count(*) from pg_attribute where attrelid = to_regclass(:table) "
                       "and attname = :name and atttypid = to_regtype('text')",
                use(statement.table, "table"), use(column, "name"), found;
            break;
        case SchemaStatement::Form::other: break;
    }
    return count == 1;
}

// `create table if not exists` fails when another process creates the same table just now.
bool PostgresqlEngine::locks_schema(soci::session& session) const {
    int is_ours = 0;
    session << "select case when pg_try_advisory_xact_lock(1215261796, 1717662580) "
               "then 1 else 0 end",  // any numbers that are ours
        soci::into(is_ours);
    return is_ours == 1;
}

}  // namespace holdfast::sql
