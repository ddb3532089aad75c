// SPDX-License-Identifier: MIT
#pragma once

#include <holdfast/http/request.hpp>

namespace holdfast {

/// The form of an answer: for people, or for programs.
enum class Representation { html, json };

/// JSON for who prefers it to HTML, and says so.
Representation representation(http::Request const& request);

}  // namespace holdfast
