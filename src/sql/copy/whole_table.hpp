// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <holdfast/sql/database_kind.hpp>
#include <holdfast/sql/transaction.hpp>

namespace holdfast::sql {

/// A column of a table that is copied with all its rows.
struct WholeColumn {
    std::string name;
    std::string type;          ///< PostgreSQL's name for it, such as `int8`, or that below a domain
    int measure = -1;          ///< PostgreSQL's number for `(80)` in `varchar(80)`, or none
    int key_place = 0;         ///< in the primary key, from 1 on; 0 outside of it
    bool is_computed = false;  ///< from the other columns of the row
};

/// A table that is copied with all its rows.
struct WholeTable {
    std::string name;
    std::vector<WholeColumn> columns;
};

/// The tables of a database, by their names; on PostgreSQL those of the first schema of the path.
/// Types and measures are PostgreSQL's only.
std::vector<WholeTable> whole_tables(Transaction& transaction);

/// Whether two names stand for the same in both databases. SQLite does not tell capital letters
/// from small ones.
bool is_same_name(DatabaseKind source, std::string_view one, std::string_view other);

}  // namespace holdfast::sql
