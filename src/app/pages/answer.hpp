// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <holdfast/http/response.hpp>
#include <holdfast/http/status.hpp>
#include <holdfast/text/url.hpp>

#include "app/pages/representation.hpp"

namespace holdfast {

/// A response with that content, which no cache keeps for anybody else.
http::Response answer_with(http::Status status, Representation representation, std::string content);

/// Whether the address can stand in a header.
bool fits_header(Url const& location);

}  // namespace holdfast
