// SPDX-License-Identifier: MIT
#include <chrono>

#include <holdfast/sql/database.hpp>

#include "sql/migrator.hpp"
#include "sql/pool.hpp"

namespace holdfast::sql {

Database::Database(std::string_view address, DatabaseOptions options)
    : pool_{std::make_unique<Pool>(make_engine(address, options),
                                   Deadline::clock::now() + starting_time)} {}

Database::~Database() = default;

void Database::migrate(std::span<Migration const> migrations, Deadline deadline,
                       MigrationOptions const& options) {
    Migrator{*this, pool_->engine(), migrations, options}.run(deadline);
}

bool Database::reads_may_wait() const {
    return pool_->engine().reads_may_wait();
}

std::string const& Database::file() const {
    return pool_->engine().file();
}

LaneUse Database::lane_use(Access access) const {
    return pool_->lane(access).use();
}

}  // namespace holdfast::sql
