// SPDX-License-Identifier: MIT
#include "sql/lane.hpp"

#include <utility>

#include <holdfast/sql/error.hpp>

namespace holdfast::sql {

Lane::Lane(std::size_t places) : size_{places}, places_{places} {
    idle_.reserve(places);
}

std::unique_ptr<Connection> Lane::take(Deadline deadline) {
    std::unique_lock lock{mutex_};
    if (places_ > 0) {
        --places_;
        if (idle_.empty()) return nullptr;
        auto connection = std::move(idle_.back());
        idle_.pop_back();
        return connection;
    }
    Waiter waiter;
    auto const place = queue_.insert(queue_.end(), &waiter);
    if (!waiter.served.wait_until(lock, deadline, [&] { return waiter.is_served; })) {
        queue_.erase(place);
        throw SqlError{ErrorKind::again, "no connection became free in time"};
    }
    return std::move(waiter.connection);
}

void Lane::give_back(std::unique_ptr<Connection> connection) noexcept {
    std::lock_guard lock{mutex_};
    if (queue_.empty()) {
        ++places_;
        if (connection) idle_.push_back(std::move(connection));
        return;
    }
    // Under the lock, because the waiter takes its condition variable away as soon as it may.
    Waiter& next = *queue_.front();
    queue_.pop_front();
    next.connection = std::move(connection);
    next.is_served = true;
    next.served.notify_one();
}

void Lane::close_idle() {
    std::vector<std::unique_ptr<Connection>> idle;
    std::lock_guard lock{mutex_};
    idle.reserve(idle_.capacity());  // which giving back relies on
    idle.swap(idle_);
}

LaneUse Lane::use() const {
    std::lock_guard lock{mutex_};
    return {.in_use = size_ - places_, .idle = idle_.size(), .waiting = queue_.size()};
}

}  // namespace holdfast::sql
