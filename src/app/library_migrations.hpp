// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include <holdfast/sql/database.hpp>
#include <holdfast/sql/deadline.hpp>
#include <holdfast/sql/migration.hpp>
#include <holdfast/sql/migration_options.hpp>

namespace holdfast {

/// The names of the two lists of migrations that a database has.
inline constexpr std::string_view library_list = "library";
inline constexpr std::string_view program_list = "program";

/// The history of the library's own tables.
std::vector<sql::Migration> library_migrations();

/// Brings the library's own tables up to this version, or does what is said about those that are
/// missing. Throws as sql::Database::migrate.
void migrate_library(sql::Database& database, sql::Deadline deadline,
                     sql::MissingMigrations missing = sql::MissingMigrations::are_applied);

}  // namespace holdfast
