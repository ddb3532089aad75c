// SPDX-License-Identifier: MIT
#pragma once

#include <holdfast/http/refusal.hpp>

namespace holdfast::http {

/// The reason why a content of type multipart/form-data cannot be read.
enum class MultipartError {
    boundary_is_missing,    ///< in the header `Content-Type`
    boundary_is_malformed,  ///< there
    boundary_line_goes_on,  ///< after the boundary
    ended_early,            ///< before its last boundary
    header_is_malformed,    ///< of a part
    name_is_missing,        ///< of a part
    name_is_malformed,      ///< of a part or a file: no UTF-8
    content_is_encoded,     ///< of a part
    too_many_parts,
    header_is_too_large,  ///< of a part
    name_is_too_long,     ///< of a part or a file
};

/// The answer for its sender: 400, or 413 for what is beyond a limit.
Refusal refusal_of(MultipartError error);

}  // namespace holdfast::http
