// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <holdfast/text/url.hpp>

namespace holdfast {

/// The arguments in the query of an address, decoded, in their order.
using QueryArguments = std::vector<std::pair<std::string, std::string>>;

/// The arguments of an address. An argument that cannot be decoded is left out.
QueryArguments query_arguments(Url const& address);

/// The address with these arguments in place of its own, and without a fragment.
Url with_arguments(Url const& address, QueryArguments const& arguments);

}  // namespace holdfast
