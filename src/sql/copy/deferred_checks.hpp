// SPDX-License-Identifier: MIT
#pragma once

#include <holdfast/sql/transaction.hpp>

namespace holdfast::sql {

/// Runs the checks that PostgreSQL has deferred to the commit, as a commit would. Those of later
/// statements are deferred again. Throws SqlError.
void run_deferred_checks(Transaction& transaction);

}  // namespace holdfast::sql
