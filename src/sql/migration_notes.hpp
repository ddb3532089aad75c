// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <holdfast/sql/transaction.hpp>

#include "sql/engine.hpp"
#include "sql/migration_step.hpp"

namespace holdfast::sql {

/// The note of a migration that was applied to a database.
struct MigrationNote {
    std::string name;
    std::string digest;
};

/// The table of the migrations that were applied, inside one transaction.
class MigrationNotes {
public:
    static constexpr std::string_view table = "holdfast_migrations";

    MigrationNotes(Transaction& transaction, Engine const& engine, std::string const& list)
        : transaction_{transaction}, engine_{engine}, list_{list} {}

    /// Those of the list, in their order.
    std::vector<MigrationNote> all();

    /// Makes the table where it is missing. Throws SqlError{again} when another process has added
    /// the same note since this transaction began.
    void add(std::size_t number, MigrationStep const& step);

private:
    bool has_table();

    Transaction& transaction_;
    Engine const& engine_;
    std::string const& list_;
};

}  // namespace holdfast::sql
