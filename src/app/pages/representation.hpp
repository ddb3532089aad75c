// SPDX-License-Identifier: MIT
#pragma once

#include <holdfast/http/request.hpp>

namespace holdfast {

/// What pages are answered as: to people, or to programs.
enum class Representation { html, json };

/// JSON for who prefers it to HTML, and says so.
Representation representation(http::Request const& request);

}  // namespace holdfast
