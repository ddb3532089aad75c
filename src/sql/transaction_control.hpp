// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace holdfast::sql {

/// Whether a statement begins, ends or changes the transaction itself, rather than doing something
/// inside it as savepoints do. Takes what is one statement to PostgreSQL.
bool controls_transaction(std::string_view statement);

}  // namespace holdfast::sql
