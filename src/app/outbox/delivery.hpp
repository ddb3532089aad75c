// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include <holdfast/app/outbox/outbox_options.hpp>
#include <holdfast/sql/database.hpp>

#include "app/telemetry/metrics.hpp"

namespace holdfast {

/// The steps of delivering what is in the outbox; no transaction is open between them.
class Delivery {
public:
    /// The database and the metrics are referred to. The waiting time is for each step's locks and
    /// connections.
    Delivery(sql::Database& database, OutboxOptions options, std::chrono::milliseconds waiting_time,
             Metrics& metrics)
        : database_{database},
          options_{std::move(options)},
          waiting_time_{waiting_time},
          metrics_{metrics} {}

    OutboxOptions const& options() const { return options_; }

    /// Leases a message that is due, of the topic after that one if there is any.
    std::optional<OutboxMessage> take(std::string_view last_topic) const;

    /// Calls the deliverer, and touches nothing else. Returns the failure, if there was one.
    std::optional<std::string> attempt(OutboxMessage const& message) const;

    /// Deletes the delivered message, or leaves it for later.
    void settle(OutboxMessage const& message, std::optional<std::string> const& failure) const;

    /// Topics of messages that nothing here delivers.
    std::set<std::string> unknown_topics() const;

private:
    using Work = std::function<void(sql::Transaction&)>;

    void in_transaction(sql::Access access, Work const& work) const;
    std::optional<OutboxMessage> first_due(std::string_view last_topic) const;
    std::chrono::seconds pause_after(int attempt) const;

    sql::Database& database_;
    OutboxOptions options_;
    std::chrono::milliseconds waiting_time_;
    Metrics& metrics_;
};

}  // namespace holdfast
