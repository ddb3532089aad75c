// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace holdfast::text {

/// The text without ASCII white space at its ends (Infra standard, "strip leading and trailing
/// ASCII whitespace").
std::string_view strip_ascii_whitespace(std::string_view text);

}  // namespace holdfast::text
