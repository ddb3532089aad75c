// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace holdfast::sql {

/// A name of a table or a column as a statement writes it: in quotes where it is a keyword, or has
/// capital letters or anything but letters of ASCII, digits and `_`. Throws std::invalid_argument
/// for an empty name and one with a zero byte.
std::string identifier(std::string_view name);

}  // namespace holdfast::sql
