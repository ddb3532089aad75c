// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include <holdfast/sql/database.hpp>
#include <holdfast/sql/deadline.hpp>
#include <holdfast/sql/migration.hpp>

namespace holdfast::sql {

/// Migrations, and the name of their list.
struct MigrationList {
    std::string_view name;
    std::span<Migration const> migrations;
};

/// A table whose rows were copied.
struct CopiedTable {
    std::string name;
    std::size_t rows = 0;
};

/// Takes each table after its rows have been copied.
using CopyProgress = std::function<void(CopiedTable const&)>;

/// Copies a snapshot of a database to PostgreSQL, into a schema without tables, in one transaction.
/// The migrations make the tables there. Throws CopyRefusal, MigrationError for a source that does
/// not have just these migrations, and SqlError; then the target is as it was, unless the error is
/// of kind connection_lost.
void copy_database(Database& source, Database& target, std::span<MigrationList const> lists,
                   Deadline deadline, CopyProgress const& progress);

}  // namespace holdfast::sql
