// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <holdfast/sql/database.hpp>
#include <holdfast/sql/deadline.hpp>
#include <holdfast/sql/migration.hpp>
#include <holdfast/sql/migration_options.hpp>
#include <holdfast/sql/transaction.hpp>

#include "sql/engine.hpp"
#include "sql/migration_notes.hpp"
#include "sql/migration_step.hpp"

namespace holdfast::sql {

/// Lets others go on who change the schema, before another attempt.
void pause_for_others(Deadline deadline);

/// Brings a database up to a list of migrations.
class Migrator {
public:
    /// Throws MigrationError for a list that no database can have.
    Migrator(Database& database, Engine const& engine, std::span<Migration const> migrations,
             MigrationOptions options);

    /// Throws MigrationError, and SqlError; of kind again when others were in the way until the
    /// deadline.
    void run(Deadline deadline) const;

    /// Throws MigrationError unless the database that a transaction sees has just these migrations.
    void require_complete(Transaction& transaction) const;

    /// Applies all migrations in one transaction, to a database that has none, with that work
    /// behind each. Throws as `run`.
    void apply_all(Transaction& transaction,
                   std::function<void(Transaction&)> const& after_each) const;

private:
    enum class Progress { complete, hindered };

    Progress try_once(Deadline deadline) const;
    Progress apply_next(std::size_t number, Deadline deadline) const;

    /// Applies the missing steps and returns their number. Throws MigrationError for notes that do
    /// not fit the list.
    std::size_t applied(Transaction& transaction) const;
    void require_same(std::size_t index, MigrationNote const& note) const;
    std::optional<std::size_t> index_of(std::string const& name) const;
    std::string title(std::string const& name) const;
    std::string lack(std::size_t applied) const;

    Database& database_;
    Engine const& engine_;
    MigrationOptions options_;
    std::vector<MigrationStep> steps_;
};

}  // namespace holdfast::sql
