// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include <holdfast/sql/migration.hpp>

namespace stock_room {

/// The tables, and fifty products on each of four shelves.
std::vector<holdfast::sql::Migration> migrations();

}  // namespace stock_room
