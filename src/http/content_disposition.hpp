// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <holdfast/http/download.hpp>

namespace holdfast::http {

/// The value of `Content-Disposition` (RFC 6266) for a file of that name, which may be any text. A
/// name that is not plain ASCII is there twice: for browsers as it is (RFC 8187), for old programs
/// with `_` in place of other characters.
std::string content_disposition(Disposition disposition, std::string_view file_name);

}  // namespace holdfast::http
