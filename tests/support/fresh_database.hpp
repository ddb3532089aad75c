// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <memory>
#include <string>

struct pg_conn;

namespace holdfast::test_support {

/// A folder that goes away with its test.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(TemporaryFolder const&) = delete;
    TemporaryFolder& operator=(TemporaryFolder const&) = delete;

    std::filesystem::path const& path() const { return path_; }

private:
    std::filesystem::path path_;
};

enum class DatabaseKind { sqlite, postgresql };

/// PostgreSQL when the environment names the record of a server (tests/postgresql/server).
DatabaseKind tested_database();

/// An empty database of one test's own: a new SQLite file, or a new schema on the server.
class FreshDatabase {
public:
    FreshDatabase();
    ~FreshDatabase();
    FreshDatabase(FreshDatabase const&) = delete;
    FreshDatabase& operator=(FreshDatabase const&) = delete;

    /// For sql::Database.
    std::string const& address() const { return address_; }

    /// A folder of the test's own, where the file is.
    std::filesystem::path const& folder() const { return folder_.path(); }
    std::filesystem::path file() const { return folder() / "test.db"; }

    /// The first value that a statement gives, read without the library; empty without one. Throws
    /// std::runtime_error.
    std::string value_of(std::string const& statement) const;

private:
    TemporaryFolder folder_;
    std::string schema_;
    std::string address_;
};

/// A connection to a PostgreSQL server.
class PostgresqlSession {
public:
    explicit PostgresqlSession(std::string const& address);

    /// As FreshDatabase::value_of.
    std::string value_of(std::string const& statement) const;

private:
    std::shared_ptr<pg_conn> connection_;
};

/// The address of the server that the environment names.
std::string server_address();

}  // namespace holdfast::test_support
