// SPDX-License-Identifier: MIT
#pragma once

#include <holdfast/html/writer.hpp>
#include <holdfast/text/url.hpp>

namespace holdfast {

/// Writes the link to a style sheet.
void write_stylesheet(html::Writer& writer, Url const& address);

/// Writes a script that runs once the page is parsed.
void write_script(html::Writer& writer, Url const& address);

}  // namespace holdfast
