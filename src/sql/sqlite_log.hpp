// SPDX-License-Identifier: MIT
#pragma once

#include <sqlite3.h>

namespace holdfast::sql {

/// The end of the log, as its index says where it is.
enum class LogEnd {
    whole,
    lost,  ///< SQLite goes on writing behind the hole, at which whoever reads the log stops
    unreadable,
};

/// Looks for the end of the log. The caller holds the write lock, so that nobody changes the index.
LogEnd end_of_log(sqlite3_file& database, sqlite3_file& log);

}  // namespace holdfast::sql
