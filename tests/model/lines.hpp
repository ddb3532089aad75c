// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace holdfast::model {

/// The texts of these tests mostly have six lines, `0:x` to `5:x`. So lines need no search for
/// what became of them: each has its place.
inline constexpr auto lined_text = "0:a\n1:a\n2:a\n3:a\n4:a\n5:a";

bool is_lined(std::string_view text);

std::vector<std::string> lines_of(std::string_view text);

/// The text with another letter in one of its lines; one without such lines gets them.
std::string with_line(std::string_view text, std::size_t line, char letter);

/// One of the changes that are made to a text at random.
std::string changed_text(std::string_view text, std::size_t number);

/// Both sides' edits, or nothing where different ones touch or are next to each other.
std::optional<std::string> merged_lines(std::string_view base, std::string_view mine,
                                        std::string_view theirs);

}  // namespace holdfast::model
