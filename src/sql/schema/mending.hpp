// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include <holdfast/sql/database_kind.hpp>
#include <holdfast/sql/schema/table.hpp>

#include "sql/schema/catalogue.hpp"
#include "sql/schema/table_definition.hpp"

namespace holdfast::sql {

/// The statements that mend a difference, or the sentence that says why there are none.
struct Remedy {
    std::vector<std::string> statements;
    std::string reason;
};

/// Finds remedies for a table that the database has.
class Mending {
public:
    Mending(DatabaseKind kind, Table const& table, FoundTable const& found)
        : kind_{kind}, table_{table}, found_{found}, definition_{table, kind} {}

    Remedy missing_column(Column const& column) const;
    Remedy type(Column const& column, FoundColumn const& found) const;
    Remedy expression(Column const& column) const;
    Remedy numbers(Column const& column) const;
    Remedy may_be_null(std::string const& column) const;
    Remedy must_not_be_null(std::string const& column) const;
    Remedy missing_key() const;
    Remedy missing_numbers(FoundColumn const& key) const;
    Remedy missing_index(std::vector<std::string> const& columns) const;
    Remedy missing_foreign_key(ForeignKey const& reference) const;

private:
    Remedy missing_key_column(Column const& column) const;
    Remedy by_altering(std::string const& change) const;
    std::string table_and(std::string const& change) const;

    DatabaseKind kind_;
    Table const& table_;
    FoundTable const& found_;
    TableDefinition definition_;
};

}  // namespace holdfast::sql
