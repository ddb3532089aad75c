// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <libpq-fe.h>

#include <holdfast/sql/deadline.hpp>
#include <holdfast/sql/error.hpp>

#include "sql/copied_rows.hpp"
#include "sql/driver.hpp"
#include "sql/text_hash.hpp"

namespace holdfast::sql {

struct ClearResult {
    void operator()(PGresult* result) const { PQclear(result); }
};
using PostgresqlResult = std::unique_ptr<PGresult, ClearResult>;

/// The time that a statement may take.
struct PostgresqlPatience {
    Deadline deadline;  ///< for all locks that it waits for
    std::chrono::milliseconds for_a_lock = std::chrono::milliseconds::max();
    std::chrono::milliseconds to_run{5'000};     ///< beyond the deadline, when it waits for nobody
    std::chrono::milliseconds to_answer{5'000};  ///< beyond that
};

/// The detail that is told of a statement that fails. The server's message may quote data.
enum class Telling { code, message };

/// A statement that was prepared on a connection.
struct PostgresqlPrepared {
    std::string name;
    std::vector<bool> takes_list;  ///< for each parameter
    bool was_run = false;
};

/// A connection, with the statements that were prepared on it. Waits for the server no longer than
/// it was told to, which libpq's own functions would.
class PostgresqlConnection {
public:
    /// Throws SqlError.
    explicit PostgresqlConnection(std::string const& url);

    PGconn* raw() const { return raw_.get(); }

    void set_patience(PostgresqlPatience const& patience) { patience_ = patience; }

    /// Of statements without bound values; of others the code alone.
    void set_telling(Telling telling) { telling_ = telling; }

    /// Sets the server's time-outs by the deadline, for the transaction, in a select's list.
    std::string time_limits();

    /// Runs text that may hold several statements, and gives the last one's result. Throws
    /// SqlError.
    PostgresqlResult run(std::string const& text, Stage stage);

    /// A statement of that text, prepared when it was not before. Throws SqlError.
    PostgresqlPrepared& prepare(std::string_view statement);

    /// Runs a prepared statement; gives the result, or with Reading::one_by_one its first part, of
    /// one row or of none at the end. Throws SqlError.
    PostgresqlResult run(PostgresqlPrepared& statement, std::span<char const* const> values,
                         Reading reading);

    /// The next part of a result that is read row by row. Throws SqlError.
    PostgresqlResult next();

    /// Whether such a result has not ended.
    bool is_reading() const { return is_reading_; }

    /// Reads and forgets the rest of it. Throws SqlError.
    void skip_rest();

    /// Forgets the rest of it, and the connection, too, unless all of it has arrived.
    void abandon_rest() noexcept;

    /// Runs a statement `copy … from stdin` with these rows; gives their number. Throws SqlError,
    /// and what the rows throw.
    std::size_t copy_in(std::string_view statement, CopiedRows& rows);

    bool has_many_statements() const { return statements_.size() >= 128; }
    void forget_statements();

    PGTransactionStatusType status() const { return PQtransactionStatus(raw()); }

    /// Whether the last text that was run was committed without waiting for a standby to have it,
    /// as the server's configuration asks for.
    bool gave_up_on_a_standby() const { return *gave_up_on_a_standby_; }

    /// Whether it is better opened anew.
    bool is_spoiled() const { return is_spoiled_ || PQstatus(raw()) != CONNECTION_OK; }

private:
    void begin_copy(std::string_view statement);
    void send(CopiedRows& rows);
    Stage stage_without_values() const;
    void require_current(PGresult const* result);
    PostgresqlResult answer(int is_sent);
    PostgresqlResult checked(PostgresqlResult result, Stage stage) const;
    bool wait_for_input() const;
    void renew_time_limits();

    struct Close {
        void operator()(PGconn* connection) const { PQfinish(connection); }
    };

    std::unique_ptr<PGconn, Close> raw_;
    std::unordered_map<std::string, PostgresqlPrepared, TextHash, std::equal_to<>> statements_;
    PostgresqlPatience patience_;
    Telling telling_ = Telling::code;
    Deadline limits_set_;
    std::unique_ptr<bool> gave_up_on_a_standby_ = std::make_unique<bool>(false);
    bool is_reading_ = false;
    bool has_old_plan_ = false;  // the statement that runs
    bool is_spoiled_ = false;
};

}  // namespace holdfast::sql
