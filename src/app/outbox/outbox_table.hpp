// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <holdfast/app/outbox/outbox_options.hpp>
#include <holdfast/sql/migration.hpp>
#include <holdfast/sql/transaction.hpp>

namespace holdfast {

/// The table of messages that are not known to be delivered. Times are the database's.
class OutboxTable {
public:
    /// The first step in the history of the table.
    static sql::Migration migration();

    explicit OutboxTable(sql::Transaction& transaction) : transaction_{transaction} {}

    /// Due at once. The number tells the messages of one event apart.
    void insert(OutboxMessage const& message, int number);

    /// The first message of the topic that is due, as its next attempt.
    std::optional<OutboxMessage> first_due(std::string const& topic);

    /// Whether the attempt is this transaction's: until the lease is over nobody begins another.
    bool lease(OutboxMessage const& message, std::chrono::seconds time);

    void remove(OutboxMessage const& message);

    /// Nothing when another attempt has been begun meanwhile.
    void postpone(OutboxMessage const& message, std::chrono::seconds pause);

    /// Of all that is there.
    std::vector<std::string> topics();

private:
    sql::Transaction& transaction_;
};

}  // namespace holdfast
