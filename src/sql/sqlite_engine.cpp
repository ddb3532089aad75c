// SPDX-License-Identifier: MIT
#include "sql/sqlite_engine.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <system_error>
#include <thread>

#include <sys/stat.h>

#include <holdfast/sql/error.hpp>

#include "sql/sqlite_driver.hpp"

namespace holdfast::sql {

namespace {

// SQLite does not wait for this one.
void keep_write_ahead_log(SqliteConnection& connection, Deadline deadline) {
    auto pause = std::chrono::milliseconds{1};
    for (;;) {
        try {
            connection.answer_to("pragma journal_mode = wal");
            return;
        } catch (SqlError const& error) {
            bool const late = Deadline::clock::now() + pause > deadline;
            if (error.kind() != ErrorKind::again || late) throw;
        }
        std::this_thread::sleep_for(pause);
        pause = std::min(pause * 2, std::chrono::milliseconds{50});
    }
}

// The target of a link, also when it is not there.
std::filesystem::path target(std::filesystem::path path) {
    std::error_code error;
    for (int links = 0; links < 40 && std::filesystem::is_symlink(path, error); ++links) {
        path = path.parent_path() / std::filesystem::read_symlink(path, error);
    }
    return path;
}

// For its owner only, whatever the process lets others do with new files. SQLite gives the log and
// the index the rights of the file. A file that is there keeps its own, and SQLite says why one
// cannot be made. It is not opened, since closing it would release the locks of other connections.
void make_file(std::string const& file) {
    ::mknod(target(file).c_str(), S_IFREG | S_IRUSR | S_IWUSR, 0);
}

// Closing the last connection writes the log into the file and removes what has the log's name.
void keep_log_when_closed(sqlite3* connection) {
    sqlite3_db_config(connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

}  // namespace

// Absolute, since connections are opened later too, and since SQLite takes `file:` and `:memory:`
// at the beginning for something else.
SqliteEngine::SqliteEngine(std::string const& file)
    : file_{std::filesystem::absolute(file).string()} {}

// A log that is another file by now is not this process's to remove. The process can still save the
// content of a log that was deleted.
SqliteEngine::~SqliteEngine() {
    if (!files_ || files_->are_in_place()) return;
    auto* const connection = first_->raw();
    if (files_->lack_only_the_log()) {
        sqlite3_wal_checkpoint_v2(connection, "main", SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    }
    keep_log_when_closed(connection);
}

std::unique_ptr<Driver> SqliteEngine::connect(Access access, Deadline deadline) {
    auto files = this->files(deadline);
    auto connection =
        std::make_unique<SqliteConnection>(file_, SqliteConnection::Missing::is_an_error);
    keep_log_when_closed(connection->raw());
    files->require_opened(connection->raw());  // else a log would be made where there is none
    set_up(*connection, access, deadline);
    return std::make_unique<SqliteDriver>(std::move(connection), std::move(files));
}

std::shared_ptr<SqliteFiles const> SqliteEngine::files(Deadline deadline) {
    std::lock_guard const lock{mutex_};
    if (!files_) {
        make_file(file_);
        first_ = std::make_unique<SqliteConnection>(file_, SqliteConnection::Missing::is_made);
        set_up(*first_, Access::write, deadline);
        first_->answer_to("select count(*) from sqlite_master");  // which opens the log
        files_ = std::make_shared<SqliteFiles const>(file_, first_->raw());
    }
    return files_;
}

bool SqliteEngine::has_table(Transaction& transaction, std::string const& name) const {
    return transaction
        .one<int>("select 1 from sqlite_master where type in ('table', 'view') "
                  "and lower(name) = lower(?)",
                  name)
        .has_value();
}

void SqliteEngine::set_up(SqliteConnection& connection, Access access, Deadline deadline) const {
    try {
        connection.wait_until(deadline);
        keep_write_ahead_log(connection, deadline);
        connection.answer_to("pragma synchronous = full");
        connection.answer_to("pragma foreign_keys = on");
        if (only_reads(access)) connection.answer_to("pragma query_only = on");
    } catch (SqlError const& error) {
        throw SqlError{error.kind(), "cannot use the database " + file_ + ": " + error.what()};
    }
    expect(connection, "journal_mode", "wal");
    expect(connection, "synchronous", "2");
    expect(connection, "foreign_keys", "1");
    expect(connection, "query_only", only_reads(access) ? "1" : "0");
}

void SqliteEngine::expect(SqliteConnection& connection, std::string const& pragma,
                          std::string const& value) const {
    std::string const found = connection.answer_to("pragma " + pragma);
    if (found == value) return;
    throw SqlError{ErrorKind::other, "cannot use the database " + file_ + ": its " + pragma +
                                         " is " + found + " instead of " + value};
}

}  // namespace holdfast::sql
