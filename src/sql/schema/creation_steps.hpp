// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include <holdfast/sql/database_kind.hpp>
#include <holdfast/sql/schema/table.hpp>

namespace holdfast::sql {

/// A table and statements that make it, or that complete one of a step before.
struct CreationStep {
    std::string table;
    std::vector<std::string> statements;
};

/// The statements of `creation`, by their tables.
std::vector<CreationStep> creation_steps(std::span<Table const> tables,
                                         std::optional<DatabaseKind> kind);

}  // namespace holdfast::sql
