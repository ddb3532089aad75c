// SPDX-License-Identifier: MIT
#pragma once

#include <set>
#include <span>
#include <string>
#include <vector>

#include <holdfast/sql/database.hpp>
#include <holdfast/sql/deadline.hpp>
#include <holdfast/sql/transaction.hpp>

#include "sql/engine.hpp"
#include "sql/schema_statement.hpp"

namespace holdfast::sql {

/// Brings a database up to a schema's statements. Statements whose effect the catalogue does not
/// show are kept in a table once they were run.
class SchemaUpdate {
public:
    SchemaUpdate(Database& database, Engine const& engine, std::span<std::string const> statements);

    /// Throws SqlError; of kind again when others were in the way until the deadline.
    void run(Deadline deadline) const;

private:
    using Pending = std::vector<SchemaStatement const*>;

    bool try_once(Deadline deadline) const;
    Pending pending(Transaction& transaction) const;
    bool makes_a_table(Transaction& transaction) const;
    std::set<std::string> statements_run(Transaction& transaction) const;
    void keep(Transaction& transaction, SchemaStatement const& statement) const;

    Database& database_;
    Engine const& engine_;
    std::vector<SchemaStatement> statements_;
};

}  // namespace holdfast::sql
