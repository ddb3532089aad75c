// SPDX-License-Identifier: MIT
#include "support/fresh_database.hpp"

#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <system_error>

#include <libpq-fe.h>
#include <sqlite3.h>
#include <unistd.h>

namespace holdfast::test_support {
namespace {

constexpr int patience = 10'000;  // milliseconds

struct Close {
    void operator()(sqlite3* database) const { sqlite3_close(database); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    void operator()(PGresult* result) const { PQclear(result); }
};

char const* record() {
    return std::getenv("HOLDFAST_POSTGRESQL");
}

std::string value_in_file(std::string const& file, std::string const& query) {
    sqlite3* opened = nullptr;
    auto result = sqlite3_open_v2(file.c_str(), &opened, SQLITE_OPEN_READWRITE, nullptr);
    std::unique_ptr<sqlite3, Close> const connection{opened};
    sqlite3_busy_timeout(opened, patience);
    sqlite3_stmt* prepared = nullptr;
    if (result == SQLITE_OK) {
        result = sqlite3_prepare_v2(opened, query.c_str(), -1, &prepared, nullptr);
    }
    std::unique_ptr<sqlite3_stmt, Close> const statement{prepared};
    if (result == SQLITE_OK) result = sqlite3_step(prepared);
    if (result == SQLITE_DONE) return {};
    if (result != SQLITE_ROW) throw std::runtime_error{sqlite3_errmsg(opened)};
    auto const* const value = static_cast<char const*>(sqlite3_column_blob(prepared, 0));
    return {value, static_cast<std::size_t>(sqlite3_column_bytes(prepared, 0))};
}

// Processes run at the same time, and each may make several.
std::string new_schema() {
    static std::atomic<int> made = 0;
    auto const name = "test_" + std::to_string(::getpid()) + "_" + std::to_string(++made);
    PostgresqlSession{server_address()}.value_of("drop schema if exists " + name +
                                                 " cascade; create schema " + name);
    return name;
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
    auto pattern = (std::filesystem::temp_directory_path() / "holdfast-test-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) {
        throw std::system_error{errno, std::generic_category(), pattern};
    }
    path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

DatabaseKind tested_database() {
    return record() == nullptr ? DatabaseKind::sqlite : DatabaseKind::postgresql;
}

std::string server_address() {
    std::ifstream stream{record()};
    std::string address;
    std::getline(stream, address);
    if (address.empty()) throw std::runtime_error{"no server has been started for the tests"};
    return address;
}

PostgresqlSession::PostgresqlSession(std::string const& address)
    : connection_{PQconnectdb(address.c_str()), &PQfinish} {
    PQsetNoticeProcessor(
        connection_.get(), [](void*, char const*) {}, nullptr);
}

std::string PostgresqlSession::value_of(std::string const& statement) const {
    std::unique_ptr<PGresult, Close> const result{PQexec(connection_.get(), statement.c_str())};
    auto const status = PQresultStatus(result.get());
    if (status == PGRES_COMMAND_OK) return {};
    if (status != PGRES_TUPLES_OK) throw std::runtime_error{PQerrorMessage(connection_.get())};
    return PQntuples(result.get()) == 0 ? std::string{} : PQgetvalue(result.get(), 0, 0);
}

FreshDatabase::FreshDatabase() {
    if (tested_database() == DatabaseKind::sqlite) {
        address_ = "sqlite:" + file().string();
    } else {
        schema_ = new_schema();
        address_ = server_address() + "?options=-csearch_path%3D" + schema_;
    }
}

FreshDatabase::~FreshDatabase() {
    if (schema_.empty()) return;
    try {
        PostgresqlSession{server_address()}.value_of("set lock_timeout = '10s'; drop schema " +
                                                     schema_ + " cascade");
    } catch (std::runtime_error const&) {
        // The server goes away after the tests, with all that is left on it.
    }
}

std::string FreshDatabase::value_of(std::string const& statement) const {
    if (!schema_.empty()) return PostgresqlSession{address_}.value_of(statement);
    return value_in_file(file().string(), statement);
}

}  // namespace holdfast::test_support
