// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace holdfast::sql {

/// The types of columns that are the same on each database.
enum class ColumnType {
    integer,    ///< a whole number of 64 bits, also the units of a Decimal
    real,       ///< a number of double precision
    boolean,    ///< no or yes
    text,       ///< a text of any length
    bytes,      ///< binary data
    date,       ///< a day
    time,       ///< a time of day
    date_time,  ///< a day and a time of day in no particular zone; a moment is a text
};

/// A column of a table.
struct Column {
    std::string name;                    ///< as it is, without quotes
    ColumnType type = ColumnType::text;  ///< of its values
    bool is_nullable = false;            ///< whether it may have no value
};

/// A column whose values are those of another table's column.
struct ForeignKey {
    std::string column;  ///< of the table itself
    std::string table;   ///< the other table
    std::string target;  ///< a key of the other table

    bool operator==(ForeignKey const&) const = default;  ///< whether all three are the same
};

/// A table as a program needs it. A name stands for the table that a statement finds under it, on
/// PostgreSQL by the search path.
struct Table {
    std::string name;                                   ///< as it is, without quotes
    std::vector<Column> columns = {};                   ///< in their order
    std::string key = {};                               ///< the primary key's column, or empty
    bool has_generated_key = false;                     ///< whether the database numbers the rows
    std::vector<std::vector<std::string>> unique = {};  ///< columns that no two rows have in common
    std::vector<std::string> unique_ignoring_case = {};  ///< columns of texts of which no two
                                                         ///< differ in their capital letters only
    std::vector<ForeignKey> foreign_keys = {};           ///< references to other rows
};

}  // namespace holdfast::sql
