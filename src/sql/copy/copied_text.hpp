// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <holdfast/sql/database_kind.hpp>
#include <holdfast/sql/value.hpp>

#include "sql/copy/whole_table.hpp"

namespace holdfast::sql {

/// Appends a value for a column of PostgreSQL, as the text format of COPY writes it. Throws
/// detail::UnfitValue for a value that PostgreSQL would take and change. PostgreSQL refuses others
/// by itself.
void append_copied(std::string& line, Value const& value, WholeColumn const& column,
                   DatabaseKind source);

}  // namespace holdfast::sql
