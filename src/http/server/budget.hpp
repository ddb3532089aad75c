// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <cstddef>

namespace holdfast::http {

/// So many bytes that may be in use at the same time. May be used from any thread.
class Budget {
public:
    /// The share that one user of the budget has taken. Used by one thread at a time.
    class Share {
    public:
        explicit Share(Budget& budget) : budget_{budget} {}
        ~Share() { give_back(); }
        Share(Share const&) = delete;
        Share& operator=(Share const&) = delete;

        /// Takes what is missing to that size; false, and nothing is taken, when there is less.
        bool grow_to(std::size_t size) {
            if (size <= size_) return true;
            if (!budget_.take(size - size_)) return false;
            size_ = size;
            return true;
        }

        void give_back() {
            budget_.taken_ -= size_;
            size_ = 0;
        }

        Budget const& budget() const { return budget_; }

    private:
        Budget& budget_;
        std::size_t size_ = 0;
    };

    explicit Budget(std::size_t size) : size_{size} {}

    /// At this moment.
    bool has(std::size_t amount) const {
        auto const taken = taken_.load();
        return taken <= size_ && amount <= size_ - taken;
    }

private:
    bool take(std::size_t amount) {
        auto taken = taken_.load();
        do {
            if (taken > size_ || amount > size_ - taken) return false;
        } while (!taken_.compare_exchange_weak(taken, taken + amount));
        return true;
    }

    std::size_t const size_;
    std::atomic<std::size_t> taken_{0};
};

}  // namespace holdfast::http
