// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace holdfast::http {

/// The request methods that applications meet (RFC 9110, section 9); all the others are `other`.
enum class Method { get, head, post, put, patch, delete_, options, other };

Method method_of(std::string_view name);

}  // namespace holdfast::http
