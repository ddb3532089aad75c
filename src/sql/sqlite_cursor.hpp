// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "sql/driver.hpp"
#include "sql/sqlite_connection.hpp"

namespace holdfast::sql {

class SqliteDriver;

/// A statement with each `in (?)` made as long as the list of its value. A few lengths do for all
/// lists, so that few statements are prepared.
std::string with_lists(std::string_view statement, std::span<Parameter const> parameters);

/// A statement that runs on a SQLite file.
class SqliteCursor final : public Cursor {
public:
    /// Binds the parameters and runs the statement up to its first row. Throws SqlError.
    SqliteCursor(SqliteDriver& driver, SqliteConnection& connection, std::string_view statement,
                 std::span<Parameter const> parameters, Reading reading);
    ~SqliteCursor() override;

    bool next() override;
    std::size_t column_count() const override;
    std::string column_name(int column) const override;
    Value value(int column) const override;
    std::size_t affected_rows() const override { return affected_rows_; }
    bool has_rest() const override { return false; }
    void stop() override {}

private:
    void bind(std::span<Parameter const> parameters, Reading reading);
    void bind(int position, Value const& value, Reading reading);
    void step();

    SqliteDriver& driver_;
    SqliteConnection& connection_;
    LentStatement& lent_;
    sqlite3_stmt* statement_;
    std::int64_t changes_before_;
    std::size_t affected_rows_ = 0;
    bool has_row_ = false;
    bool is_before_first_ = true;
};

}  // namespace holdfast::sql
