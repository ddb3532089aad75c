// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <string>

#include "sql/engine.hpp"
#include "sql/sqlite_session.hpp"

namespace holdfast::sql {

/// A SQLite file with a write-ahead log. Its first connection makes the file.
class SqliteEngine final : public Engine {
public:
    explicit SqliteEngine(std::string const& file);

    std::unique_ptr<Driver> connect(Access access, Deadline deadline) override;
    std::size_t limit(Access access) const override { return access == Access::read ? 16 : 1; }
    bool shares_connections() const override { return false; }
    bool reads_may_wait() const override { return false; }
    std::string const& file() const override { return file_; }
    std::string_view identity_column() const override {
        return "integer primary key autoincrement";
    }
    std::string_view schema_lock() const override { return {}; }

private:
    void set_up(SqliteSession& session, Access access, Deadline deadline) const;
    void expect(SqliteSession& session, std::string const& pragma, std::string const& value) const;

    std::string file_;
    std::atomic<bool> is_made_ = false;
};

}  // namespace holdfast::sql
