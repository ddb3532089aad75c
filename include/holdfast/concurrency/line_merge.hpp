// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace holdfast::concurrency {

/// The text with the edits of both sides, or nothing when they touch the same lines or lines next
/// to each other in different ways. Newlines are LF.
std::optional<std::string> merge_lines(std::string_view base, std::string_view mine,
                                       std::string_view theirs);

}  // namespace holdfast::concurrency
