// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include <holdfast/sql/migration.hpp>

namespace address_book {

/// The table, and four dozen people who do not exist.
std::vector<holdfast::sql::Migration> migrations();

}  // namespace address_book
