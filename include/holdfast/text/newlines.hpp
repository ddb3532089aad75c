// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace holdfast::text {

/// CR LF and lone CR become LF (Infra standard, "normalize newlines").
std::string normalize_newlines(std::string_view text);

/// Without any CR or LF (Infra standard, "strip newlines").
std::string strip_newlines(std::string_view text);

}  // namespace holdfast::text
