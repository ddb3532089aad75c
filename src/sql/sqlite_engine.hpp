// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <mutex>
#include <string>

#include "sql/engine.hpp"
#include "sql/sqlite_connection.hpp"
#include "sql/sqlite_files.hpp"

namespace holdfast::sql {

/// A SQLite file with a write-ahead log. Its first connection makes the file, for its owner only.
/// The first one serves no transaction, but keeps the log the same file until the engine goes.
class SqliteEngine final : public Engine {
public:
    explicit SqliteEngine(std::string const& file);
    ~SqliteEngine() override;

    std::unique_ptr<Driver> connect(Access access, Deadline deadline) override;
    std::size_t limit(Access access) const override { return access == Access::read ? 16 : 1; }
    bool reads_may_wait() const override { return false; }
    std::string const& file() const override { return file_; }
    DatabaseKind kind() const override { return DatabaseKind::sqlite; }
    bool has_table(Transaction& transaction, std::string const& name) const override;
    bool locks_schema(Transaction&) const override { return true; }  // each that writes does

private:
    /// Opens the first connection when there is none yet.
    std::shared_ptr<SqliteFiles const> files(Deadline deadline);

    void set_up(SqliteConnection& connection, Access access, Deadline deadline) const;
    void expect(SqliteConnection& connection, std::string const& pragma,
                std::string const& value) const;

    std::string file_;
    std::mutex mutex_;
    std::unique_ptr<SqliteConnection> first_;
    std::shared_ptr<SqliteFiles const> files_;
};

}  // namespace holdfast::sql
