// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "sql/driver.hpp"
#include "sql/postgresql_connection.hpp"

namespace holdfast::sql {

/// SOCI's statement, except that this module sends it to the server: prepared once per connection,
/// one round trip each time, and never waiting without end. SOCI takes values in and out.
class PostgresqlStatement final : public DriverStatement {
public:
    explicit PostgresqlStatement(PostgresqlConnection& connection);

    void prepare(std::string const& query, soci::details::statement_type type) override;
    Backend::exec_fetch_result execute(int number) override;
    int prepare_for_describe() override;
    void require_storable(std::string const& text) const override;
    void require_fit(int column, soci::details::exchange_type type) const override;
    void require_all_fit(int column, soci::details::exchange_type type) const override;
    std::string column_name(int column) const override;

private:
    void require_fit(int row, int column, soci::details::exchange_type type) const;
    void run(int number);
    std::vector<char const*> values(int row) const;
    void require_places() const;

    PostgresqlConnection& connection_;
    // For its data members only: the library does not export the type's functions.
    soci::postgresql_statement_backend& real_;
};

}  // namespace holdfast::sql
