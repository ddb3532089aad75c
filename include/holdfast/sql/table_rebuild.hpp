// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace holdfast::sql {

/// A value for a column of a table in its new form, read from the row of the old form.
struct RebuiltColumn {
    std::string name;  ///< of the column in the new form
    std::string from;  ///< an SQL expression over the old columns, such as an old column's name
};

/// A change of a table for which SQLite has no `alter table`, such as another type, default or
/// constraint of a column. PostgreSQL alters the table in place. SQLite makes it anew: the rows
/// with their identities, the indexes and the triggers are kept, and rows of other tables that
/// refer to it stay as they are. The step fails if a foreign key is violated in the end.
struct TableRebuild {
    std::string table;    ///< its name, without quotes
    std::string columns;  ///< the new form: all between the parentheses of `create table`
    std::vector<RebuiltColumn> values = {};    ///< of columns that are new, renamed or converted
    std::string options = {};                  ///< behind the parentheses, such as `strict`
    std::vector<std::string> postgresql = {};  ///< the statements that do the same there
};

}  // namespace holdfast::sql
