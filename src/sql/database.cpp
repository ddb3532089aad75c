// SPDX-License-Identifier: MIT
#include <chrono>

#include <soci/soci.h>

#include <holdfast/sql/database.hpp>

#include "sql/pool.hpp"

namespace holdfast::sql {

namespace {

// Many processes that start at once change a new file's journal one after the other.
constexpr std::chrono::seconds time_to_open{5};

}  // namespace

Database::Database(std::string_view address)
    : pool_{std::make_unique<Pool>(make_engine(address), Deadline::clock::now() + time_to_open)} {}

Database::~Database() = default;

void Database::ensure_schema(std::span<std::string const> statements, Deadline deadline) {
    Transaction transaction{*this, Access::write, deadline};
    for (std::string const& statement : statements) transaction.sql() << statement;
    transaction.commit();
}

bool Database::reads_may_wait() const {
    return pool_->engine().reads_may_wait();
}

std::string const& Database::file() const {
    return pool_->engine().file();
}

}  // namespace holdfast::sql
