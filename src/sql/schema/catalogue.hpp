// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include <holdfast/sql/database_kind.hpp>
#include <holdfast/sql/schema/table.hpp>
#include <holdfast/sql/transaction.hpp>

namespace holdfast::sql {

/// The origin of a column's values in new rows.
enum class Origin {
    program,             ///< a statement, or else the default
    program_or_numbers,  ///< a statement, or else the next number
    numbers,             ///< the next number only
    expression,          ///< other columns of the row
};

/// A column that a database has.
struct FoundColumn {
    std::string name;
    std::string type;           ///< as the database writes it
    std::set<ColumnType> fits;  ///< whose values it keeps as they are
    bool is_nullable = false;
    bool has_default = false;
    Origin origin = Origin::program;
    bool may_reuse_numbers = false;  ///< those of erased rows
};

/// A table or a view that a database has.
struct FoundTable {
    bool is_view = false;  ///< or anything else without keys
    std::vector<FoundColumn> columns;
    std::vector<std::string> key;               ///< the columns of the primary key
    std::vector<std::set<std::string>> unique;  ///< the columns of unique indexes over all rows,
                                                ///< one of them maybe `in_small_letters`
    std::vector<ForeignKey> foreign_keys;       ///< of one column each

    FoundColumn const* column(std::string const& name) const;
    bool is_unique(std::set<std::string> const& columns) const;
    bool is_key(std::string const& column) const;  ///< a part of it
};

/// The tables that a database has, of those that were asked for. All names are those that
/// `catalogue_name` gives.
using Catalogue = std::map<std::string, FoundTable>;

/// The name under which a catalogue has a table or a column. SQLite does not tell apart names that
/// differ in capital letters only.
std::string catalogue_name(DatabaseKind kind, std::string const& name);

/// The expression over which an index ignores the case of letters. In a catalogue, the name of the
/// column has no quotes.
std::string in_small_letters(std::string const& column);

Catalogue sqlite_catalogue(Transaction& transaction, std::span<Table const> tables);
Catalogue postgresql_catalogue(Transaction& transaction, std::span<Table const> tables);

}  // namespace holdfast::sql
