// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include <sqlite3.h>

#include <holdfast/sql/error.hpp>

#include "sql/driver.hpp"

namespace holdfast::sql {

/// The meaning of one of SQLite's result codes.
ErrorKind sqlite_error_kind(int result, Stage stage);

/// Whether a connection is better opened anew after such a result.
bool spoils_connection(int result);

/// An error of the connection's last call.
SqlError sqlite_failure(sqlite3* connection, int result, Stage stage, std::string_view statement);

}  // namespace holdfast::sql
