// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace holdfast::http {

/// How much a client wants content of a media type, from 0 (not at all) to 1, as its `Accept`
/// says (RFC 9110, section 12.5.1). An empty header takes everything.
double quality(std::string_view accept, std::string_view media_type);

}  // namespace holdfast::http
