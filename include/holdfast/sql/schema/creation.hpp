// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include <holdfast/sql/database_kind.hpp>
#include <holdfast/sql/schema/table.hpp>

namespace holdfast::sql {

/// The statements that make tables with their indexes, each table behind those that it refers to.
/// They are the same on each database, except for the type of generated keys: without a kind it is
/// written as `{identity}`. Tables that refer to each other get a column that may be NULL
/// afterwards. Throws std::invalid_argument for a description that contradicts itself, and for
/// tables that refer to each other by columns that are never NULL, which could have no first row.
std::vector<std::string> creation(std::span<Table const> tables,
                                  std::optional<DatabaseKind> kind = {});

/// The same as one text for `--print-schema`, whose statements end with `;`.
std::string printed_schema(std::span<Table const> tables, std::optional<DatabaseKind> kind = {});

}  // namespace holdfast::sql
