// SPDX-License-Identifier: MIT
#include "sql/sqlite_engine.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <thread>

#include "sql/sqlite_driver.hpp"

namespace holdfast::sql {

namespace {

// SQLite does not wait for this one.
void keep_write_ahead_log(SqliteSession& session, Deadline deadline) {
    auto pause = std::chrono::milliseconds{1};
    for (;;) {
        try {
            session.answer_to("pragma journal_mode = wal");
            return;
        } catch (SqlError const& error) {
            bool const late = Deadline::clock::now() + pause > deadline;
            if (error.kind() != ErrorKind::again || late) throw;
        }
        std::this_thread::sleep_for(pause);
        pause = std::min(pause * 2, std::chrono::milliseconds{50});
    }
}

}  // namespace

// Absolute, since connections are opened later too, and since SQLite takes `file:` and `:memory:`
// at the beginning for something else.
SqliteEngine::SqliteEngine(std::string const& file)
    : file_{std::filesystem::absolute(file).string()} {}

std::unique_ptr<Driver> SqliteEngine::connect(Access access, Deadline deadline) {
    using Missing = SqliteSession::Missing;
    auto session =
        std::make_unique<SqliteSession>(file_, is_made_ ? Missing::is_an_error : Missing::is_made);
    set_up(*session, access, deadline);
    is_made_ = true;
    return std::make_unique<SqliteDriver>(std::move(session));
}

void SqliteEngine::set_up(SqliteSession& session, Access access, Deadline deadline) const {
    try {
        session.wait_until(deadline);
        keep_write_ahead_log(session, deadline);
        session.answer_to("pragma synchronous = full");
        session.answer_to("pragma foreign_keys = on");
        if (access == Access::read) session.answer_to("pragma query_only = on");
    } catch (SqlError const& error) {
        throw SqlError{error.kind(), "cannot use the database " + file_ + ": " + error.what()};
    }
    expect(session, "journal_mode", "wal");
    expect(session, "synchronous", "2");
    expect(session, "foreign_keys", "1");
    expect(session, "query_only", access == Access::read ? "1" : "0");
}

void SqliteEngine::expect(SqliteSession& session, std::string const& pragma,
                          std::string const& value) const {
    std::string const found = session.answer_to("pragma " + pragma);
    if (found == value) return;
    throw SqlError{ErrorKind::other, "cannot use the database " + file_ + ": its " + pragma +
                                         " is " + found + " instead of " + value};
}

}  // namespace holdfast::sql
