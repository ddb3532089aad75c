// SPDX-License-Identifier: MIT
#pragma once

#include <holdfast/sql/database.hpp>
#include <holdfast/sql/deadline.hpp>
#include <holdfast/sql/migration_options.hpp>

namespace holdfast {

/// Brings the library's own tables up to this version, or does what is said about those that are
/// missing. Throws as sql::Database::migrate.
void migrate_library(sql::Database& database, sql::Deadline deadline,
                     sql::MissingMigrations missing = sql::MissingMigrations::are_applied);

}  // namespace holdfast
