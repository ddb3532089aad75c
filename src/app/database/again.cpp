// SPDX-License-Identifier: MIT
#include "app/database/again.hpp"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <thread>

#include <sodium.h>
#include <spdlog/spdlog.h>

#include <holdfast/sql/error.hpp>

namespace holdfast {
namespace {

// Grows with each attempt, and at random, so that those who collided do not meet again.
void pause(unsigned attempt, sql::Deadline deadline) {
    auto const longest = std::uint32_t{2'000} << std::min(attempt, 6U);
    auto const wait = std::chrono::microseconds{randombytes_uniform(longest)};
    std::this_thread::sleep_until(std::min(std::chrono::steady_clock::now() + wait, deadline));
}

}  // namespace

bool may_pass(sql::SqlError const& error) {
    return error.kind() == sql::ErrorKind::again || error.kind() == sql::ErrorKind::connection_lost;
}

bool is_unavailable(sql::SqlError const& error) {
    return may_pass(error) || error.kind() == sql::ErrorKind::unavailable;
}

void again_until(sql::Deadline deadline, Metrics& metrics, std::function<void()> const& work) {
    for (unsigned attempt = 0;; ++attempt) {
        try {
            return work();
        } catch (sql::SqlError const& error) {
            bool const in_time = std::chrono::steady_clock::now() < deadline;
            if (!may_pass(error) || !in_time) throw;
            metrics.count_retry(error.kind());
            spdlog::debug("again after: {}", error.what());
        }
        pause(attempt, deadline);
    }
}

}  // namespace holdfast
