// SPDX-License-Identifier: MIT
#pragma once

#include <sqlite3.h>

namespace holdfast::sql {

/// Whether the log ends where its index says. After it was cut off or overwritten, SQLite goes on
/// writing behind the hole, and whoever reads the log from its beginning stops at the hole. The
/// caller holds the write lock, so that nobody changes the index.
bool log_ends_as_its_index_says(sqlite3_file& database, sqlite3_file& log);

}  // namespace holdfast::sql
