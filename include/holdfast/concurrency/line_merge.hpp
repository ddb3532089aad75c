// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace holdfast::concurrency {

/// The text with the edits of both sides. Returns nothing when both sides edit the same lines, or
/// neighbouring ones, in different ways. Newlines are LF.
std::optional<std::string> merge_lines(std::string_view base, std::string_view mine,
                                       std::string_view theirs);

}  // namespace holdfast::concurrency
