// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>

#include <soci/sqlite3/soci-sqlite3.h>

#include <holdfast/sql/deadline.hpp>

#include "sql/sqlite_statement.hpp"

namespace holdfast::sql {

/// An open SQLite file in one of SOCI's backends.
class SqliteSession {
public:
    enum class Missing { is_made, is_an_error };

    /// Throws SqlError.
    SqliteSession(std::string const& file, Missing missing);

    soci::details::session_backend& backend() { return *backend_; }
    sqlite_api::sqlite3* connection() const { return real_.conn_; }
    std::unique_ptr<DriverStatement> make_statement();

    void wait_until(Deadline deadline);

    /// The first value that a statement gives, as text; throws SqlError.
    std::string answer_to(std::string const& query);

private:
    std::unique_ptr<soci::details::session_backend> backend_;
    soci::sqlite3_session_backend& real_;
    StatementCache cache_;
};

}  // namespace holdfast::sql
