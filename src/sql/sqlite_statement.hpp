// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>

#include <soci/sqlite3/soci-sqlite3.h>

#include "sql/driver.hpp"

namespace holdfast::sql {

struct FinalizeStatement {
    void operator()(sqlite_api::sqlite3_stmt* statement) const {
        sqlite_api::sqlite3_finalize(statement);
    }
};
using PreparedStatement = std::unique_ptr<sqlite_api::sqlite3_stmt, FinalizeStatement>;

/// Throws soci::soci_error, also for text that holds more than one statement.
PreparedStatement prepare_statement(sqlite_api::sqlite3* connection, std::string const& query);

/// One connection's prepared statements by their text.
class StatementCache {
public:
    struct Entry {
        PreparedStatement statement;
        bool lent = false;
    };

    /// Nothing when there is none, or it is lent already.
    Entry* lend(std::string const& query);

    /// Keeps a new statement, lent. Nothing, and it stays the caller's, when one is there.
    Entry* keep(std::string const& query, PreparedStatement& statement);

    void give_back(Entry& entry) noexcept;

private:
    static constexpr std::size_t limit = 128;
    std::unordered_map<std::string, Entry> entries_;
};

/// SOCI's statement, but prepared once per connection instead of each time.
class SqliteStatement final : public DriverStatement {
public:
    SqliteStatement(soci::sqlite3_session_backend& session, StatementCache& cache);

    void prepare(std::string const& query, soci::details::statement_type type) override;
    void clean_up() override;
    Backend::exec_fetch_result execute(int number) override;
    void require_values(int count) const override;
    void require_fit(int column, soci::details::exchange_type type) const override;
    void require_all_fit(int column, soci::details::exchange_type type) const override;
    std::string column_name(int column) const override;
    void define_vector(int column, soci::details::exchange_type type) override;

private:
    void describe_vectors();

    // For its data members only: the library does not export the type's functions.
    soci::sqlite3_statement_backend& real_;
    StatementCache& cache_;
    StatementCache::Entry* entry_ = nullptr;
    std::map<int, soci::details::exchange_type> vectors_;  // by column
};

}  // namespace holdfast::sql
