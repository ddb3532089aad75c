// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

/// The content that a browser sends when its user types the text into each one-line input of the
/// page's form and presses the button of that name.
std::string filled_form(std::string const& html, std::string_view text, std::string_view button);
