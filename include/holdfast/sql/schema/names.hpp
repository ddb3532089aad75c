// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace holdfast::sql {

/// The name of a unique index over columns of a table: `task_owner_title_key`. A name that is too
/// long for PostgreSQL ends in a digest of the whole.
std::string unique_index_name(std::string_view table, std::span<std::string const> columns);

/// The name of an index that finds the rows that refer to another: `task_owner_idx`.
std::string reference_index_name(std::string_view table, std::string const& column);

}  // namespace holdfast::sql
