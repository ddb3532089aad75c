// SPDX-License-Identifier: MIT
#include "sql/engine.hpp"

#include <stdexcept>

#include "sql/postgresql_engine.hpp"
#include "sql/sqlite_engine.hpp"

namespace holdfast::sql {

namespace {

std::string sqlite_file(std::string_view rest) {
    if (rest.empty() || rest == ":memory:") {
        throw std::invalid_argument{
            "a database in memory cannot be shared by connections: name a file, as in "
            "sqlite:app.db"};
    }
    return std::string{rest};
}

}  // namespace

std::unique_ptr<Engine> make_engine(std::string_view address, DatabaseOptions const& options) {
    if (options.readers == 0 || options.writers == 0) {
        throw std::invalid_argument{
            "a database needs at least one connection that reads and one that writes"};
    }
    constexpr std::string_view sqlite = "sqlite:";
    if (address.starts_with(sqlite)) {
        return std::make_unique<SqliteEngine>(sqlite_file(address.substr(sqlite.size())));
    }
    if (address.starts_with("postgresql:") || address.starts_with("postgres:")) {
        return std::make_unique<PostgresqlEngine>(std::string{address}, options);
    }
    // The address is not repeated: it may hold a password.
    throw std::invalid_argument{"the database's address must be of the form sqlite:FILE or "
                                "postgresql://USER:PASSWORD@HOST/DATABASE"};
}

}  // namespace holdfast::sql
