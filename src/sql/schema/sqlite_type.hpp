// SPDX-License-Identifier: MIT
#pragma once

#include <set>
#include <string>

#include <holdfast/sql/schema/table.hpp>

namespace holdfast::sql {

/// Whether a table takes values of its columns' types only.
enum class Strictness { any_value, values_of_the_type };

/// The types whose values a column of SQLite keeps as they are, by its declared type.
std::set<ColumnType> types_in_sqlite(std::string const& declared, Strictness strictness);

}  // namespace holdfast::sql
