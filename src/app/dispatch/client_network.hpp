// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace holdfast {

/// What one client can come from at will: an IPv4 address, or the first 64 bits of an IPv6 address.
/// Empty where the text is no address.
std::string client_network(std::string_view address);

}  // namespace holdfast
