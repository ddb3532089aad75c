// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace holdfast::text {

/// Writes a set of texts as one text: a line for each, in the order of their bytes, without
/// duplicates. A newline in an entry becomes `\n`, a backslash `\\`.
std::string join_entries(std::vector<std::string> entries);

/// The entries of such a text, in its order. The last line need not end in a newline.
std::vector<std::string> split_entries(std::string_view text);

}  // namespace holdfast::text
