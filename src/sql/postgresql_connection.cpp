// SPDX-License-Identifier: MIT
#include "sql/postgresql_connection.hpp"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <sstream>

#include <poll.h>
#include <soci/connection-parameters.h>

#include "sql/postgresql_failure.hpp"

namespace holdfast::sql {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds time_until_limits_are_renewed{1'000};

milliseconds left(Deadline deadline) {
    auto const time = std::chrono::ceil<milliseconds>(deadline - Deadline::clock::now());
    return std::clamp(time, milliseconds{1}, milliseconds{std::chrono::hours{24}});
}

// SOCI's first line says nothing, libpq's others may be one for each host.
std::string in_one_line(std::string const& text) {
    std::istringstream lines{text};
    std::string line;
    std::string joined;
    std::getline(lines, line);
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

std::unique_ptr<soci::details::session_backend> connect(std::string const& url) {
    try {
        auto const* const factory = soci::factory_postgresql();
        return std::unique_ptr<soci::details::session_backend>{
            factory->make_session(soci::connection_parameters{*factory, url})};
    } catch (soci::soci_error const& error) {
        throw SqlError{ErrorKind::again,
                       "cannot connect to the database: " + in_one_line(error.get_error_message())};
    }
}

}  // namespace

PostgresqlConnection::PostgresqlConnection(std::string const& url)
    : backend_{connect(url)}, real_{static_cast<soci::postgresql_session_backend&>(*backend_)} {
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

PostgresqlResult PostgresqlConnection::run(std::string const& statement,
                                           std::vector<char const*> const& values) {
    renew_time_limits();
    bool const is_new = !names_.contains(statement);
    auto const& name = prepare(statement);
    auto result = answer(PQsendQueryPrepared(raw(), name.c_str(), static_cast<int>(values.size()),
                                             values.data(), nullptr, nullptr, 0));
    if (!is_new && result && is_outdated(*result)) {
        is_spoiled_ = true;
        throw SqlError{ErrorKind::again, "the schema has changed"};
    }
    return checked(std::move(result), Stage::run);
}

std::string const& PostgresqlConnection::prepare(std::string const& statement) {
    auto const found = names_.find(statement);
    if (found != names_.end()) return found->second;
    auto name = "holdfast_" + std::to_string(names_.size());
    checked(answer(PQsendPrepare(raw(), name.c_str(), statement.c_str(), 0, nullptr)),
            Stage::prepare);
    return names_.emplace(statement, std::move(name)).first->second;
}

void PostgresqlConnection::forget_statements() {
    run("deallocate all", Stage::prepare);
    names_.clear();
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
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) {
        throw postgresql_failure(*result, stage);
    }
    return result;
}

}  // namespace holdfast::sql
