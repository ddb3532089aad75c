// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace holdfast {

/// Starts the keys of what stands in a row, such as `product[17].`. All but ASCII letters and
/// digits of the identity is written as `_XX`, so that no two rows can look alike, nor any a blank
/// one.
std::string row_key(std::string_view rows, std::string_view identity);

/// The same for the blank row of that number, from 1 on: `product[new-1].`.
std::string blank_row_key(std::string_view rows, std::size_t number);

/// The key of the row of that participant, or nothing outside of rows.
std::string_view row_of(std::string_view key);

/// Whether that is the key of a blank row, or of a participant in one.
bool is_in_blank_row(std::string_view key);

}  // namespace holdfast
