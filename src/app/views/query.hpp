// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

#include <holdfast/http/form_data.hpp>

namespace holdfast {

/// The arguments in the query of an address; nothing when it is malformed.
std::optional<http::FormData> read_query(std::string_view query);

}  // namespace holdfast
