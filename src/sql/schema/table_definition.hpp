// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <holdfast/sql/database_kind.hpp>
#include <holdfast/sql/schema/table.hpp>

namespace holdfast::sql {

/// The name of a type, which each database has. SQLite takes from it how it keeps the values.
std::string_view type_name(ColumnType type);

/// Writes the parts of a table in statements that each database understands.
class TableDefinition {
public:
    /// Selects the columns that are meant.
    using Selection = std::function<bool(std::string const&)>;

    /// Without a kind, the type of a generated key is `{identity}`. The table must outlive this.
    TableDefinition(Table const& table, std::optional<DatabaseKind> kind)
        : table_{table}, kind_{kind} {}

    /// `create table`, with the selected columns.
    std::string table(Selection const& selects) const;

    /// The indexes whose columns are all selected.
    std::vector<std::string> indexes(Selection const& selects) const;

    /// The name, type and rules of a column, with what it refers to.
    std::string column(Column const& column) const;

    /// `create unique index`, over those columns.
    std::string unique_index(std::vector<std::string> const& columns) const;

    /// `create unique index`, over that column without the case of its letters.
    std::string unique_index_ignoring_case(std::string const& column) const;

    /// `create index`, over a column that refers to another table and has no index.
    std::optional<std::string> reference_index(std::string const& column) const;

    /// `references …`, or nothing, of a column.
    std::string references(std::string const& column) const;

    /// The columns of the unique indexes: each set once, and not that of the key, which has an
    /// index of its own.
    std::vector<std::vector<std::string>> unique_sets() const;

private:
    bool begins_an_index(std::string const& column) const;

    Table const& table_;
    std::optional<DatabaseKind> kind_;
};

}  // namespace holdfast::sql
