// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace holdfast::http {

/// The request methods that applications meet (RFC 9110, section 9); all the others are `other`.
enum class Method { get, head, post, put, patch, delete_, options, other };

Method method_of(std::string_view name);

/// Such as "GET"; "other" for those that it stands for.
std::string_view name(Method method);

}  // namespace holdfast::http
