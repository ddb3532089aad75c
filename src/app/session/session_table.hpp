// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <holdfast/sql/migration.hpp>
#include <holdfast/sql/transaction.hpp>

namespace holdfast {

/// The table of sessions, inside one transaction. It holds digests of their ids, so that who reads
/// it cannot use one.
class SessionTable {
public:
    explicit SessionTable(sql::Transaction& transaction) : transaction_{transaction} {}

    /// The first step in the history of the table.
    static sql::Migration migration();

    /// The user of the session, or nothing when it is unknown or over.
    std::optional<std::string> account(std::string_view id);

    void insert(std::string_view id, std::string const& account, std::int64_t ends_at);

    /// Lets it end then, unless it ends before.
    void end(std::string_view id, std::int64_t ends_at);
    void remove(std::string_view id);
    void remove_others(std::string_view id, std::string const& account);

    /// Whether some are over.
    bool has_ended(std::int64_t now);

    /// Removes those that are over.
    void purge(std::int64_t now);

private:
    sql::Transaction& transaction_;
};

}  // namespace holdfast
