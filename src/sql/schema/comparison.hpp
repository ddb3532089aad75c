// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include <holdfast/sql/database_kind.hpp>
#include <holdfast/sql/schema/difference.hpp>
#include <holdfast/sql/schema/table.hpp>

#include "sql/schema/catalogue.hpp"
#include "sql/schema/mending.hpp"

namespace holdfast::sql {

/// The differences of a table, in the order in which they are mended.
struct TableDifferences {
    std::vector<SchemaDifference> own;         ///< such as a key, which others may refer to
    std::vector<SchemaDifference> references;  ///< whose mending needs other tables
};

/// Compares a table with the one that a database has. A column gets its type before its key, and
/// its key before its numbers.
class Comparison {
public:
    Comparison(DatabaseKind kind, Table const& table, FoundTable const& found)
        : kind_{kind},
          table_{table},
          found_{found},
          mending_{kind, table, found},
          definition_{table, kind} {}

    TableDifferences run();

private:
    void compare(Column const& column, FoundColumn const& found);
    void compare_origin(Column const& column, FoundColumn const& found);
    void compare_null(Column const& column, FoundColumn const& found);
    void compare_unknown_columns();
    void compare_key();
    void compare_unique();
    void compare_unique_ignoring_case();
    void compare_foreign_keys();
    FoundColumn const* found(std::string const& column) const;
    std::string name(std::string const& text) const { return catalogue_name(kind_, text); }
    bool is_missing_reference(std::string const& column) const;
    SchemaDifference difference(std::string const& column, std::string const& sentence,
                                Remedy remedy) const;
    void add(std::string const& column, std::string const& sentence, Remedy remedy);

    DatabaseKind kind_;
    Table const& table_;
    FoundTable const& found_;
    Mending mending_;
    TableDefinition definition_;
    TableDifferences differences_;
};

}  // namespace holdfast::sql
