// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace holdfast::http {

/// The weight of a media type in a client's `Accept` header, from 0 (unwanted) to 1 (RFC 9110,
/// section 12.5.1). An empty header takes everything.
double quality(std::string_view accept, std::string_view media_type);

/// The same for a content coding such as `gzip`, by `Accept-Encoding` (RFC 9110, section 12.5.3); 0
/// when the header does not mention it.
double coding_quality(std::string_view accept_encoding, std::string_view coding);

}  // namespace holdfast::http
