// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace holdfast {

// A path is a list of segments, each after a '/'; "/" has none. In a pattern some are parameters.

/// Takes the first segment off a path; nothing when none is left.
std::optional<std::string_view> take_segment(std::string_view& path);

/// The path to take segments off.
std::string_view segments_of(std::string_view path);

/// The name between the braces of a segment that is a parameter; else nothing.
std::optional<std::string_view> parameter_name(std::string_view segment);

/// The names of a pattern's parameters. Throws std::logic_error for what is no pattern.
std::vector<std::string_view> parameter_names(std::string_view pattern);

/// Whether a text can stand in an address for a parameter: not what clients leave out (RFC 3986,
/// section 5.2.4), and UTF-8 without U+0000.
bool can_be_segment(std::string_view text);

}  // namespace holdfast
