// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace holdfast {

/// The start of the keys in a row, such as that of `product[17].quantity`, with its point. Every
/// character of the identity but ASCII letters and digits is written as `_XX`. So no two rows look
/// alike, and none looks like a blank row.
std::string row_key(std::string_view rows, std::string_view identity);

/// The same for the blank row of that number, counted from 1, as in `product[new-1].quantity`.
std::string blank_row_key(std::string_view rows, std::size_t number);

/// The key of the row around the participant of that key, or nothing outside rows.
std::string_view row_of(std::string_view key);

/// Whether that is the key of a blank row, or of a participant in one.
bool is_in_blank_row(std::string_view key);

}  // namespace holdfast
