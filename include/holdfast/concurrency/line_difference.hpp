// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace holdfast::concurrency {

/// The part of a line in a difference.
enum class LineFate : std::uint8_t { kept, removed, added };

/// A line of one text or of both.
struct ComparedLine {
    LineFate fate = LineFate::kept;  ///< whether the line is in both texts
    std::string text;                ///< without its newline

    friend bool operator==(ComparedLine const&, ComparedLine const&) = default;
};

/// The steps from one text to another, line by line: the kept and removed lines are `then`, the
/// kept and added ones `now`. Newlines are LF. Texts of more than 500 lines together differ as a
/// whole.
std::vector<ComparedLine> line_difference(std::string_view then, std::string_view now);

}  // namespace holdfast::concurrency
