// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

#include <holdfast/sql/schema/table.hpp>

namespace holdfast::sql {

/// The column of that name, or nothing.
Column const* column_of(Table const& table, std::string_view name);

/// Throws std::invalid_argument for tables whose descriptions contradict themselves or each other.
void require_sound(std::span<Table const> tables);

}  // namespace holdfast::sql
