// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include <holdfast/http/request.hpp>

namespace holdfast::http {

/// Whether the request's `If-None-Match` names the entity tag, which has its quotes.
bool is_known_to(Request const& request, std::string_view tag);

}  // namespace holdfast::http
