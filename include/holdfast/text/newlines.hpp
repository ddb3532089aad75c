// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace holdfast::text {

/// Turns CR LF and lone CR into LF (Infra standard, "normalize newlines").
std::string normalize_newlines(std::string_view text);

/// Removes every CR and LF (Infra standard, "strip newlines").
std::string strip_newlines(std::string_view text);

}  // namespace holdfast::text
