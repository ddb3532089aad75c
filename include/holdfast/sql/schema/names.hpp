// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace holdfast::sql {

/// A name of a table or a column as a statement writes it: in quotes where it is a keyword, or has
/// capital letters or anything but letters of ASCII, digits and `_`. Throws std::invalid_argument
/// for an empty name and one with a zero byte.
std::string identifier(std::string_view name);

/// The name of a unique index over columns of a table: `task_owner_title_key`. A name that is too
/// long for PostgreSQL ends in a digest of the whole.
std::string unique_index_name(std::string_view table, std::span<std::string const> columns);

/// The name of an index that finds the rows that refer to another: `task_owner_idx`.
std::string reference_index_name(std::string_view table, std::string const& column);

}  // namespace holdfast::sql
