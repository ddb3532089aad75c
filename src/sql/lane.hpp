// SPDX-License-Identifier: MIT
#pragma once

#include <condition_variable>
#include <cstddef>
#include <list>
#include <memory>
#include <mutex>
#include <vector>

#include <holdfast/sql/deadline.hpp>
#include <holdfast/sql/lane_use.hpp>

#include "sql/connection.hpp"

namespace holdfast::sql {

/// A bounded number of places for connections, handed out in the order in which they were asked
/// for. Thread-safe.
class Lane {
public:
    explicit Lane(std::size_t places);

    /// Nothing is a place too: its holder opens the connection. Throws SqlError{again}.
    std::unique_ptr<Connection> take(Deadline deadline);

    /// Gives the place back, with nothing when its connection cannot serve again.
    void give_back(std::unique_ptr<Connection> connection) noexcept;

    /// Closes the connections that nobody uses now.
    void close_idle();

    LaneUse use() const;

private:
    struct Waiter {
        std::condition_variable served;
        bool is_served = false;
        std::unique_ptr<Connection> connection;
    };

    mutable std::mutex mutex_;
    std::vector<std::unique_ptr<Connection>> idle_;
    std::list<Waiter*> queue_;
    std::size_t const size_;
    std::size_t places_;  // that are free
};

}  // namespace holdfast::sql
