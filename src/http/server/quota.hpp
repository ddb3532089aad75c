// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <cstddef>
#include <memory>

namespace holdfast::http {

/// A number of things that may exist at the same time. May be used from any thread.
class Quota {
    struct GiveBack {
        void operator()(Quota* quota) const { --quota->taken_; }
    };

public:
    /// One of them, until it is destroyed.
    using Share = std::unique_ptr<Quota, GiveBack>;

    explicit Quota(std::size_t size) : size_{size} {}

    /// A null share when all are taken.
    Share take() {
        Share share{this};
        return ++taken_ <= size_ ? std::move(share) : Share{};
    }

private:
    std::size_t size_;
    std::atomic<std::size_t> taken_{0};
};

}  // namespace holdfast::http
