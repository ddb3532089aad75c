// SPDX-License-Identifier: MIT
#include <chrono>

#include <soci/soci.h>

#include <holdfast/sql/database.hpp>

#include "sql/pool.hpp"

namespace holdfast::sql {

namespace {

// Many processes that start at once change a new file's journal one after the other.
constexpr std::chrono::seconds time_to_open{10};

std::string with_identity(std::string statement, std::string_view type) {
    constexpr std::string_view word = "{identity}";
    auto const start = statement.find(word);
    if (start != std::string::npos) statement.replace(start, word.size(), type);
    return statement;
}

}  // namespace

Database::Database(std::string_view address)
    : pool_{std::make_unique<Pool>(make_engine(address), Deadline::clock::now() + time_to_open)} {}

Database::~Database() = default;

// What another process set up while this one waited for the lock may be in its way once.
void Database::ensure_schema(std::span<std::string const> statements, Deadline deadline) {
    for (;;) {
        try {
            return set_up_schema(statements, deadline);
        } catch (SqlError const& error) {
            bool const is_late = Deadline::clock::now() >= deadline;
            if (error.kind() != ErrorKind::again || is_late) throw;
        }
    }
}

void Database::set_up_schema(std::span<std::string const> statements, Deadline deadline) {
    Transaction transaction{*this, Access::write, deadline};
    auto const& engine = pool_->engine();
    if (!engine.schema_lock().empty()) transaction.sql() << engine.schema_lock();
    for (std::string const& statement : statements) {
        transaction.sql() << with_identity(statement, engine.identity_column());
    }
    transaction.commit();
}

bool Database::reads_may_wait() const {
    return pool_->engine().reads_may_wait();
}

std::string const& Database::file() const {
    return pool_->engine().file();
}

std::optional<LaneUse> Database::lane_use(Access access) const {
    if (access == Access::read && pool_->engine().shares_connections()) return {};
    return pool_->lane(access).use();
}

}  // namespace holdfast::sql
