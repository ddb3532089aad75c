// SPDX-License-Identifier: MIT
#pragma once

#include <set>
#include <string>

#include <holdfast/sql/schema/table.hpp>

namespace holdfast::sql {

/// A type of PostgreSQL; of a domain, the type below it.
struct PostgresqlType {
    std::string name;     ///< of pg_type, such as `int8`
    char category = 'U';  ///< of pg_type, such as `S` for texts
    std::string written;  ///< with its measures, such as `numeric(10,2)`
};

/// The types whose values a column of PostgreSQL keeps as they are.
std::set<ColumnType> types_in_postgresql(PostgresqlType const& type);

}  // namespace holdfast::sql
