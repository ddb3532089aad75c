// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include "sql/driver.hpp"
#include "sql/postgresql_connection.hpp"

namespace holdfast::sql {

/// Throws SqlError when the server may lose what it acknowledges, or cannot be written to.
void require_durable(PostgresqlConnection& connection);

PostgresqlPatience patience(Access access, Deadline deadline);

class PostgresqlDriver final : public Driver {
public:
    explicit PostgresqlDriver(std::unique_ptr<PostgresqlConnection> connection);

    std::unique_ptr<Cursor> run(std::string_view statement, std::span<Parameter const> parameters,
                                Reading reading) override;
    std::size_t copy_in(std::string_view statement, CopiedRows& rows) override;
    void begin(Access access, Deadline deadline) override;
    void commit() override;
    bool rollback() noexcept override;
    bool is_whole() const override;
    std::int64_t now() const override { return now_; }

private:
    std::unique_ptr<PostgresqlConnection> connection_;
    std::int64_t now_ = 0;
    Access access_ = Access::read;
};

}  // namespace holdfast::sql
