// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include <libpq-fe.h>

#include <holdfast/sql/error.hpp>

#include "sql/driver.hpp"

namespace holdfast::sql {

/// What one of PostgreSQL's error codes means.
ErrorKind postgresql_error_kind(std::string_view sqlstate);

/// The error that a result tells of. What the server says of a running statement may quote values,
/// so only its code and the constraint stand in the message.
SqlError postgresql_failure(PGresult const& result, Stage stage);

}  // namespace holdfast::sql
