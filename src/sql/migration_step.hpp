// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <variant>
#include <vector>

#include <holdfast/sql/migration.hpp>
#include <holdfast/sql/transaction.hpp>

#include "sql/engine.hpp"

namespace holdfast::sql {

/// A migration as one database runs it.
class MigrationStep {
public:
    /// Throws MigrationError for a migration that no database can run.
    MigrationStep(Migration const& migration, Engine const& engine);

    std::string const& name() const { return name_; }

    /// Of the text that runs here, whatever its blanks and comments.
    std::string const& digest() const { return digest_; }

    /// The kind of transaction that it needs.
    Access access() const;

    /// Commits the transaction. Throws MigrationError when that fails for good, and SqlError when
    /// it may succeed next.
    void apply(Transaction& transaction) const;

    /// The same without the commit.
    void apply_as_a_part_of(Transaction& transaction) const;

private:
    using Statements = std::vector<std::string>;

    void require_statement(std::string const& statement) const;
    void attempt(std::function<void()> const& work) const;
    void run(Transaction& transaction) const;
    void do_work(Transaction& transaction) const;
    [[noreturn]] void refuse(std::string const& reason) const;

    std::string name_;
    std::string digest_;
    std::variant<Statements, MigrationWork, TableRebuild> content_;
};

/// Whether the same work may succeed next.
bool may_pass(SqlError const& error);

}  // namespace holdfast::sql
