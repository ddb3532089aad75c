// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
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

    soci::details::session_backend& backend() override { return connection_->session(); }
    std::unique_ptr<DriverStatement> make_statement() override;
    void begin(Access access, Deadline deadline) override;
    void commit() override;
    bool rollback() noexcept override;
    bool is_whole() const override { return connection_->status() == PQTRANS_INTRANS; }
    void stop_statements() noexcept override {}  // what they have to give has been fetched
    std::int64_t now() const override { return now_; }
    SqlError failure(soci::soci_error const& error, Stage stage,
                     std::string_view statement) override;

private:
    std::unique_ptr<PostgresqlConnection> connection_;
    std::int64_t now_ = 0;
    Access access_ = Access::read;
};

}  // namespace holdfast::sql
