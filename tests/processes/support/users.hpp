// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <future>
#include <vector>

#include "support/visitor.hpp"

namespace holdfast::processes {

/// Users of a site, who submit without a pause while this exists.
class Users {
public:
    static constexpr std::size_t count = 6;

    /// Makes one submission of the user with that number, and tells whether it was saved. Users
    /// call it at once, each on a thread of their own.
    using Submit = std::function<bool(std::size_t user, Visitor& visitor)>;

    Users(std::uint16_t port, Submit submit);
    ~Users() { is_over_ = true; }
    Users(Users const&) = delete;
    Users& operator=(Users const&) = delete;

    /// Waits until more has been saved, so that what happens next happens under load.
    void wait_for_more() const;

    /// Waits for the submissions under way. The number of those that were saved in all; throws
    /// what a submission has thrown.
    int stop();

private:
    void work(std::size_t user, std::uint16_t port);

    Submit submit_;
    std::atomic<bool> is_over_ = false;
    std::atomic<int> acknowledged_ = 0;
    std::atomic<bool> has_failed_ = false;
    std::vector<std::future<void>> running_;  // waited for before the others go
};

}  // namespace holdfast::processes
