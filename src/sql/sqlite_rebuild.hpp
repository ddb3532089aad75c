// SPDX-License-Identifier: MIT
#pragma once

#include <holdfast/sql/table_rebuild.hpp>
#include <holdfast/sql/transaction.hpp>

namespace holdfast::sql {

/// Makes an SQLite table anew, in a transaction for Access::rebuild. Throws SqlError.
void rebuild_table(Transaction& transaction, TableRebuild const& rebuild);

}  // namespace holdfast::sql
