// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <memory>
#include <thread>

#include <holdfast/app/outbox/outbox_options.hpp>
#include <holdfast/sql/database.hpp>

#include "app/telemetry/metrics.hpp"

namespace holdfast {

/// Delivers what events post, on a thread of its own. Without deliverers it has neither thread nor
/// table.
class Courier {
public:
    /// Makes the table of the outbox. The database and the metrics outlive the courier.
    Courier(sql::Database& database, OutboxOptions options, std::chrono::milliseconds waiting_time,
            Metrics& metrics);

    /// Waits for the delivery that is running, for the stop time at most.
    ~Courier();

    Courier(Courier const&) = delete;
    Courier& operator=(Courier const&) = delete;

    Deliverers const& deliverers() const;

    /// Begins to deliver, first what was left behind. To be called once.
    void start();

    /// Tells that messages were committed. Thread-safe.
    void wake() noexcept;

    /// Delivers what is due on this thread.
    void deliver_due();

private:
    class Shared;

    std::shared_ptr<Shared> shared_;  // with the thread, which may have to be left alone
    std::thread thread_;
};

}  // namespace holdfast
