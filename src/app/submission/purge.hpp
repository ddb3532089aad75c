// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>

#include <holdfast/sql/database.hpp>

namespace holdfast {

/// Forgets claims and sessions that nobody can use any more.
class Purge {
public:
    /// The database outlives it. Forms are accepted up to that age.
    Purge(sql::Database& database, std::chrono::seconds seal_age)
        : database_{database}, oldest_claim_{2 * seal_age} {}

    /// Forgets what is old, by the one thread that finds it due; when others write, an hour later.
    void run_when_due();

private:
    bool has_old(sql::Deadline deadline) const;
    void run(sql::Deadline deadline) const;

    sql::Database& database_;
    std::chrono::seconds oldest_claim_;
    std::atomic<std::int64_t> last_ = -1;  // in hours of the steady clock
};

}  // namespace holdfast
