// SPDX-License-Identifier: MIT
#include "app/submission/purge.hpp"

#include <spdlog/spdlog.h>

#include <holdfast/sql/error.hpp>
#include <holdfast/sql/transaction.hpp>

#include "app/session/session_table.hpp"
#include "app/submission/claims.hpp"

namespace holdfast {
namespace {

std::int64_t this_hour() {
    auto const now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::hours>(now).count();
}

}  // namespace

void Purge::run_when_due() {
    auto const hour = this_hour();
    if (last_.exchange(hour) == hour) return;
    try {
        auto const now = std::chrono::steady_clock::now();
        if (has_old(now)) run(now);
    } catch (sql::SqlError const& error) {
        spdlog::debug("what is old is still there: {}", error.what());
    }
}

// Looks first, since a statement that removes nothing collides with submissions all the same.
bool Purge::has_old(sql::Deadline deadline) const {
    sql::Transaction transaction{database_, sql::Access::read, deadline};
    return Claims{transaction}.has_older(transaction.now() - oldest_claim_.count()) ||
           SessionTable{transaction}.has_ended(transaction.now());
}

void Purge::run(sql::Deadline deadline) const {
    sql::Transaction transaction{database_, sql::Access::write, deadline};
    Claims{transaction}.purge(transaction.now() - oldest_claim_.count());
    SessionTable{transaction}.purge(transaction.now());
    transaction.commit();
}

}  // namespace holdfast
