// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

#include <holdfast/sql/transaction.hpp>

#include "sql/copy/table_pair.hpp"

namespace holdfast::sql {

/// Copies the rows of one table to PostgreSQL, in constant memory; gives their number. Throws
/// CopyRefusal for a row that the target's table does not keep as it is, and SqlError.
std::size_t copy_rows(Transaction& source, Transaction& target, TablePair const& tables);

}  // namespace holdfast::sql
