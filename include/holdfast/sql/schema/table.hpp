// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace holdfast::sql {

/// How a column's values are stored.
enum class ColumnType { integer, real, boolean, text, bytes, date, time, date_time };

/// A column of a table.
struct Column {
    std::string name;  ///< as in a statement
    ColumnType type;   ///< of its values
    bool is_nullable;  ///< whether it may have no value
};

/// A column whose values are keys of another table.
struct ForeignKey {
    std::string column;  ///< of this table
    std::string table;   ///< the other table
    std::string target;  ///< the column of the other table
};

/// A table as a program needs it.
struct Table {
    std::string name;                              ///< as in a statement
    std::vector<Column> columns;                   ///< the key's first
    std::string key;                               ///< the column of the primary key
    bool has_generated_key;                        ///< whether the database numbers its rows
    std::vector<std::vector<std::string>> unique;  ///< columns or expressions of unique indices
    std::vector<ForeignKey> foreign_keys;          ///< to other tables
};

}  // namespace holdfast::sql
