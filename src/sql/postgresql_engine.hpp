// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "sql/engine.hpp"
#include "sql/postgresql_address.hpp"
#include "sql/postgresql_connection.hpp"

namespace holdfast::sql {

/// A PostgreSQL database.
class PostgresqlEngine final : public Engine {
public:
    PostgresqlEngine(std::string const& url, DatabaseOptions const& options)
        : address_{url}, options_{options} {}

    std::unique_ptr<Driver> connect(Access access, Deadline deadline) override;
    std::size_t limit(Access access) const override;
    bool reads_may_wait() const override { return true; }
    std::string const& file() const override { return no_file_; }
    DatabaseKind kind() const override { return DatabaseKind::postgresql; }
    bool has_table(Transaction& transaction, std::string const& name) const override;
    bool locks_schema(Transaction& transaction) const override;

private:
    PostgresqlAddress address_;
    DatabaseOptions options_;
    std::string no_file_;
};

}  // namespace holdfast::sql
