// SPDX-License-Identifier: MIT
#include "sql/postgresql_connection.hpp"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <sstream>
#include <utility>

#include <poll.h>

#include <holdfast/sql/error.hpp>

#include "sql/postgresql_failure.hpp"
#include "sql/postgresql_text.hpp"
#include "text/number.hpp"

namespace holdfast::sql {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds time_until_limits_are_renewed{1'000};

milliseconds left(Deadline deadline) {
    auto const time = std::chrono::ceil<milliseconds>(deadline - Deadline::clock::now());
    return std::clamp(time, milliseconds{1}, milliseconds{std::chrono::hours{24}});
}

// libpq's message may have a line for each host.
std::string in_one_line(std::string const& text) {
    std::istringstream lines{text};
    std::string line;
    std::string joined;
    while (std::getline(lines, line)) {
        line.erase(0, line.find_first_not_of(" \t"));
        if (line.empty()) continue;
        if (!joined.empty()) joined += "; ";
        joined += line;
    }
    return joined;
}

// Its plan was made for another schema, or somebody threw it away.
bool is_outdated(PGresult const& result) {
    char const* const code = PQresultErrorField(&result, PG_DIAG_SQLSTATE);
    return code != nullptr &&
           (code == std::string_view{"0A000"} || code == std::string_view{"26000"});
}

// Other notices are such as "relation already exists, skipping", which libpq would print. This
// one's text may be in any language, but not the name of the server's function that sends it.
void note(void* gave_up_on_a_standby, PGresult const* notice) {
    char const* const sender = PQresultErrorField(notice, PG_DIAG_SOURCE_FUNCTION);
    if (sender != nullptr && sender == std::string_view{"SyncRepWaitForLSN"}) {
        *static_cast<bool*>(gave_up_on_a_standby) = true;
    }
}

bool is_copying(PGresult const* result) {
    auto const status = PQresultStatus(result);
    return status == PGRES_COPY_IN || status == PGRES_COPY_OUT;
}

}  // namespace

PostgresqlConnection::PostgresqlConnection(std::string const& url)
    : raw_{PQconnectdb(url.c_str())} {
    if (PQstatus(raw()) != CONNECTION_OK) {
        throw SqlError{ErrorKind::again,
                       "cannot connect to the database: " + in_one_line(PQerrorMessage(raw()))};
    }
    PQsetNoticeReceiver(raw(), &note, gave_up_on_a_standby_.get());
}

std::string PostgresqlConnection::time_limits() {
    limits_set_ = Deadline::clock::now();
    auto const time = left(patience_.deadline);
    return "set_config('lock_timeout', '" +
           std::to_string(std::min(time, patience_.for_a_lock).count()) +
           "', true), set_config('statement_timeout', '" +
           std::to_string((time + patience_.to_run).count()) + "', true)";
}

// They count for each statement anew.
void PostgresqlConnection::renew_time_limits() {
    bool const is_due = Deadline::clock::now() - limits_set_ > time_until_limits_are_renewed;
    if (is_due && status() == PQTRANS_INTRANS) run("select " + time_limits(), Stage::prepare);
}

PostgresqlResult PostgresqlConnection::run(std::string const& text, Stage stage) {
    *gave_up_on_a_standby_ = false;
    return checked(answer(PQsendQuery(raw(), text.c_str())), stage);
}

PostgresqlPrepared& PostgresqlConnection::prepare(std::string_view statement) {
    renew_time_limits();
    auto const found = statements_.find(statement);
    if (found != statements_.end()) return found->second;
    require_statement(statement);
    auto numbered = with_numbers(statement);
    PostgresqlPrepared prepared{"holdfast_" + std::to_string(statements_.size()),
                                std::move(numbered.takes_list)};
    checked(answer(PQsendPrepare(raw(), prepared.name.c_str(), numbered.text.c_str(), 0, nullptr)),
            Stage::prepare);
    return statements_.emplace(statement, std::move(prepared)).first->second;
}

PostgresqlResult PostgresqlConnection::run(PostgresqlPrepared& statement,
                                           std::span<char const* const> values, Reading reading) {
    has_old_plan_ = std::exchange(statement.was_run, true);
    int const is_sent =
        PQsendQueryPrepared(raw(), statement.name.c_str(), static_cast<int>(values.size()),
                            values.data(), nullptr, nullptr, 0);
    if (is_sent == 1 && reading == Reading::one_by_one) {
        is_reading_ = PQsetSingleRowMode(raw()) == 1;
    }
    if (is_reading_) return next();
    auto result = answer(is_sent);
    require_current(result.get());
    return checked(std::move(result), values.empty() ? stage_without_values() : Stage::run);
}

PostgresqlResult PostgresqlConnection::next() {
    PostgresqlResult part{wait_for_input() ? PQgetResult(raw()) : nullptr};
    if (part && PQresultStatus(part.get()) == PGRES_SINGLE_TUPLE) return part;
    is_reading_ = false;
    if (part) {
        answer(1);
    } else {
        is_spoiled_ = true;
    }
    require_current(part.get());
    return checked(std::move(part), Stage::run);
}

void PostgresqlConnection::skip_rest() {
    if (!std::exchange(is_reading_, false)) return;
    auto last = answer(1);
    require_current(last.get());
    checked(std::move(last), Stage::run);
}

void PostgresqlConnection::abandon_rest() noexcept {
    if (!std::exchange(is_reading_, false)) return;
    while (PQisBusy(raw()) == 0) {
        PostgresqlResult const part{PQgetResult(raw())};
        if (!part) return;
        if (is_copying(part.get())) break;
    }
    is_spoiled_ = true;
}

std::size_t PostgresqlConnection::copy_in(std::string_view statement, CopiedRows& rows) {
    renew_time_limits();
    begin_copy(statement);
    try {
        send(rows);
    } catch (...) {
        is_spoiled_ = true;  // the server waits for the rest
        throw;
    }
    auto result = answer(1);
    char const* const place = result ? PQresultErrorField(result.get(), PG_DIAG_CONTEXT) : nullptr;
    if (place != nullptr) rows.note_refusal(place);
    result = checked(std::move(result), stage_without_values());
    return text::number_in<std::size_t>(PQcmdTuples(result.get())).value_or(0);
}

void PostgresqlConnection::begin_copy(std::string_view statement) {
    bool const is_sent = PQsendQuery(raw(), std::string{statement}.c_str()) == 1;
    PostgresqlResult started{is_sent && wait_for_input() ? PQgetResult(raw()) : nullptr};
    if (started && PQresultStatus(started.get()) == PGRES_COPY_IN) return;
    if (started) {
        answer(1);
    } else {
        is_spoiled_ = true;
    }
    checked(std::move(started), stage_without_values());
    throw SqlError{ErrorKind::other, "the statement takes no rows"};
}

// A server that refuses a row says so at once, and takes no further rows.
void PostgresqlConnection::send(CopiedRows& rows) {
    for (auto part = rows.next(); !part.empty(); part = rows.next()) {
        PQconsumeInput(raw());
        if (PQputCopyData(raw(), part.data(), static_cast<int>(part.size())) != 1) return;
    }
    PQputCopyEnd(raw(), nullptr);
}

Stage PostgresqlConnection::stage_without_values() const {
    return telling_ == Telling::message ? Stage::prepare : Stage::run;
}

void PostgresqlConnection::forget_statements() {
    run("deallocate all", Stage::prepare);
    statements_.clear();
}

// An old plan may have been made for another schema, and is of no use to later transactions either.
void PostgresqlConnection::require_current(PGresult const* result) {
    if (result == nullptr || !has_old_plan_ || !is_outdated(*result)) return;
    is_spoiled_ = true;
    throw SqlError{ErrorKind::again, "the schema has changed"};
}

PostgresqlResult PostgresqlConnection::answer(int is_sent) {
    PostgresqlResult last;
    while (is_sent == 1 && wait_for_input()) {
        PostgresqlResult next{PQgetResult(raw())};
        if (!next) break;
        last = std::move(next);
        if (is_copying(last.get())) break;
    }
    // Without an end to the answer, whatever came of it so far is not to be relied on.
    bool const is_whole = PQstatus(raw()) == CONNECTION_OK && status() != PQTRANS_ACTIVE;
    if (!is_whole) is_spoiled_ = true;
    return last;
}

bool PostgresqlConnection::wait_for_input() const {
    while (PQisBusy(raw()) != 0) {
        pollfd input{.fd = PQsocket(raw()), .events = POLLIN, .revents = 0};
        auto const time = left(patience_.deadline) + patience_.to_run + patience_.to_answer;
        int const ready = ::poll(&input, 1, static_cast<int>(time.count()));
        if (ready < 0 && errno == EINTR) continue;
        if (ready <= 0) return false;
        PQconsumeInput(raw());  // when it fails, PQgetResult says so
    }
    return true;
}

PostgresqlResult PostgresqlConnection::checked(PostgresqlResult result, Stage stage) const {
    if (!result || (is_spoiled_ && !is_copying(result.get()))) {
        throw SqlError{ErrorKind::connection_lost, "the connection to the database was lost"};
    }
    auto const status = PQresultStatus(result.get());
    bool const is_result = status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
    if (!is_result) {
        throw postgresql_failure(*result, stage);
    }
    return result;
}

}  // namespace holdfast::sql
