// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "sql/driver.hpp"
#include "sql/postgresql_connection.hpp"

namespace holdfast::sql {

/// A statement that runs on a PostgreSQL server.
class PostgresqlCursor final : public Cursor {
public:
    /// Runs the statement, one by one up to its first row. Throws SqlError.
    PostgresqlCursor(PostgresqlConnection& connection, std::string_view statement,
                     std::span<Parameter const> parameters, Reading reading);
    ~PostgresqlCursor() override;

    bool next() override;
    std::size_t column_count() const override;
    std::string column_name(int column) const override;
    Value value(int column) const override;
    std::size_t affected_rows() const override;
    bool has_rest() const override { return is_part_ && connection_.is_reading(); }
    void stop() override;

private:
    PostgresqlConnection& connection_;
    PostgresqlResult result_;
    int row_ = -1;
    bool is_part_;  // of a result that is read row by row
};

}  // namespace holdfast::sql
