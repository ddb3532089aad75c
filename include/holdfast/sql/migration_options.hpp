// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace holdfast::sql {

/// The treatment of migrations that the database lacks.
enum class MissingMigrations {
    are_applied,     ///< by one process, while the others wait
    are_an_error,    ///< nothing is written
    are_waited_for,  ///< until another process has applied them
};

/// The treatment of a list of migrations.
struct MigrationOptions {
    /// The treatment of those that the database lacks.
    MissingMigrations missing = MissingMigrations::are_applied;

    /// The owner of the list. The lists of one database do not know each other.
    std::string list = "program";
};

}  // namespace holdfast::sql
