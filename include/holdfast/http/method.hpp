// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace holdfast::http {

/// The request methods that applications meet (RFC 9110, section 9). All others are `other`.
enum class Method { get, head, post, put, patch, delete_, options, other };

/// The method of that name, which is case-sensitive.
Method method_of(std::string_view name);

/// The name of the method, such as "GET"; "other" for the others.
std::string_view name(Method method);

}  // namespace holdfast::http
