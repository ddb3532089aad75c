// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <list>
#include <memory>
#include <mutex>

namespace holdfast {

/// Lets a bounded number go on at a time, in the order in which they came. May be used from any
/// thread.
class Turns {
    struct GiveBack {
        void operator()(Turns* turns) const noexcept { turns->give_back(); }
    };

public:
    /// A turn, until it is destroyed.
    using Turn = std::unique_ptr<Turns, GiveBack>;

    explicit Turns(std::size_t at_once) : free_{at_once} {}

    /// Waits for a turn; null when the deadline comes before it.
    Turn take(std::chrono::steady_clock::time_point deadline);

private:
    struct Waiter {
        std::condition_variable called;
        bool is_called = false;
    };

    void give_back() noexcept;

    std::mutex mutex_;
    std::size_t free_;
    std::list<Waiter*> queue_;
};

}  // namespace holdfast
