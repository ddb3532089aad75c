// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace holdfast::sql {

/// The databases that the library works with.
enum class DatabaseKind { sqlite, postgresql };

/// The type of a column that numbers its rows and never reuses a number, which a schema writes as
/// `{identity}`.
std::string_view identity_column(DatabaseKind kind);

}  // namespace holdfast::sql
