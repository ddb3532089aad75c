// SPDX-License-Identifier: MIT
#include "app/dispatch/turns.hpp"

namespace holdfast {

Turns::Turn Turns::take(std::chrono::steady_clock::time_point deadline) {
    std::unique_lock lock{mutex_};
    if (std::chrono::steady_clock::now() >= deadline) return {};
    if (free_ > 0) {
        --free_;
        return Turn{this};
    }
    Waiter waiter;
    auto const place = queue_.insert(queue_.end(), &waiter);
    if (waiter.called.wait_until(lock, deadline, [&] { return waiter.is_called; })) {
        return Turn{this};
    }
    queue_.erase(place);
    return {};
}

void Turns::give_back() noexcept {
    std::lock_guard const lock{mutex_};
    if (queue_.empty()) {
        ++free_;
        return;
    }
    // Under the lock, because the waiter takes its condition variable away as soon as it may.
    auto& next = *queue_.front();
    queue_.pop_front();
    next.is_called = true;
    next.called.notify_one();
}

}  // namespace holdfast
