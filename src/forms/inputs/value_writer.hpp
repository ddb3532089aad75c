// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include <holdfast/html/writer.hpp>

namespace holdfast {

/// Whether a value is shown by lines: it has several, or more than 80 bytes.
bool is_long(std::string_view value);

/// Words, and the value in quotation marks.
void write_short_value(html::Writer& writer, std::string_view before, std::string_view value);

/// The value to be opened and read whole.
void write_whole_value(html::Writer& writer, std::string_view value);

/// Which lines went and which came, for eyes and for screen readers; long runs of lines that
/// stayed are left out.
void write_line_difference(html::Writer& writer, std::string_view then, std::string_view now);

}  // namespace holdfast
