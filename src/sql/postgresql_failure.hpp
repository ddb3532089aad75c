// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include <libpq-fe.h>

#include <holdfast/sql/error.hpp>

#include "sql/driver.hpp"

namespace holdfast::sql {

/// No setting has this name. A commit asks for it when what it applies might be lost.
inline constexpr std::string_view setting_when_commits_may_be_lost = "holdfast.commits_may_be_lost";

/// The meaning of one of PostgreSQL's error codes.
ErrorKind postgresql_error_kind(std::string_view sqlstate);

/// The error in a result. The server's message about a running statement may quote values, so only
/// its code and the constraint stand in the error's message.
SqlError postgresql_failure(PGresult const& result, Stage stage);

}  // namespace holdfast::sql
