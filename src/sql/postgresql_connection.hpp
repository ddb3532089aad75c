// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include <soci/postgresql/soci-postgresql.h>

#include <holdfast/sql/deadline.hpp>
#include <holdfast/sql/error.hpp>

#include "sql/driver.hpp"

namespace holdfast::sql {

struct ClearResult {
    void operator()(PGresult* result) const { PQclear(result); }
};
using PostgresqlResult = std::unique_ptr<PGresult, ClearResult>;

/// How long a statement may take.
struct PostgresqlPatience {
    Deadline deadline;  ///< for all locks that it waits for
    std::chrono::milliseconds for_a_lock = std::chrono::milliseconds::max();
    std::chrono::milliseconds to_run{5'000};     ///< beyond the deadline, when it waits for nobody
    std::chrono::milliseconds to_answer{5'000};  ///< beyond that
};

/// A connection in one of SOCI's backends, with the statements that were prepared on it. Waits for
/// the server no longer than it was told to, which libpq's own functions would.
class PostgresqlConnection {
public:
    /// Throws SqlError.
    explicit PostgresqlConnection(std::string const& url);

    soci::postgresql_session_backend& session() { return real_; }
    PGconn* raw() const { return real_.conn_; }

    void set_patience(PostgresqlPatience const& patience) { patience_ = patience; }

    /// Sets the server's time-outs by the deadline, for the transaction, in a select's list.
    std::string time_limits();

    /// Runs text that may hold several statements, and gives the last one's result. Throws
    /// SqlError.
    PostgresqlResult run(std::string const& text, Stage stage);

    /// Runs one statement, prepared on this connection when it was not before. Throws SqlError.
    PostgresqlResult run(std::string const& statement, std::vector<char const*> const& values);

    /// Prepares a statement when it was not before; throws SqlError.
    std::string const& prepare(std::string const& statement);

    bool has_many_statements() const { return names_.size() >= 128; }
    void forget_statements();

    PGTransactionStatusType status() const { return PQtransactionStatus(raw()); }

    /// Whether the last text that was run was committed without waiting for a standby to have it,
    /// as the server's configuration asks for.
    bool gave_up_on_a_standby() const { return *gave_up_on_a_standby_; }

    /// Whether it is better opened anew.
    bool is_spoiled() const { return is_spoiled_ || PQstatus(raw()) != CONNECTION_OK; }

private:
    PostgresqlResult answer(int is_sent);
    PostgresqlResult checked(PostgresqlResult result, Stage stage) const;
    bool wait_for_input() const;
    void renew_time_limits();

    std::unique_ptr<soci::details::session_backend> backend_;
    soci::postgresql_session_backend& real_;
    std::unordered_map<std::string, std::string> names_;
    PostgresqlPatience patience_;
    Deadline limits_set_;
    std::unique_ptr<bool> gave_up_on_a_standby_ = std::make_unique<bool>(false);
    bool is_spoiled_ = false;
};

}  // namespace holdfast::sql
