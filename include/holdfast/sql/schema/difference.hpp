// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <vector>

#include <holdfast/sql/schema/table.hpp>
#include <holdfast/sql/transaction.hpp>

namespace holdfast::sql {

/// Something that a program needs of a table, and that its database has not.
struct SchemaDifference {
    std::string table;                 ///< its name
    std::string column;                ///< its name, or empty where no single column is meant
    std::string sentence;              ///< for those who run the program
    std::vector<std::string> mending;  ///< statements in their order; none where the sentence says
                                       ///< why
};

/// Compares tables with those of the database, by a few statements that only read. A difference is
/// what makes statements of the program fail, or values change, or rows get what their table must
/// not have:
///
/// - a missing table, column, key, foreign key or unique index, whatever its name. An index of a
///   part of the rows or over an expression does not count.
/// - a column whose type does not keep the values. A shorter type is no difference, such as
///   `integer` or `varchar(80)`: PostgreSQL refuses what does not fit. `real` is, since it rounds.
///   SQLite keeps values by the type's affinity.
/// - a column that may be NULL only in the database, or only in the program.
/// - a column that the program does not know and that must have a value. Others are none of its
///   business.
/// - a generated key that the database does not number, or whose numbers it uses again.
/// - a column that the database alone fills.
///
/// A view is compared by its columns and their types, since it has no more. The statements of one
/// difference may need those of the differences before it. One fails where rows forbid what it
/// does, such as a NULL or a duplicate. Throws SqlError, and std::invalid_argument for a
/// description that contradicts itself.
std::vector<SchemaDifference> differences(Transaction& transaction, std::span<Table const> tables);

/// As for several tables, which take no more statements.
std::vector<SchemaDifference> differences(Transaction& transaction, Table const& table);

/// The sentences, a line each, and below them the statements that mend what they say.
std::string printed(std::span<SchemaDifference const> differences);

}  // namespace holdfast::sql
