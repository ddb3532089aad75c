// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace holdfast {

/// The addresses that one client can use at will: an IPv4 address, or the first 64 bits of an IPv6
/// one. Empty where the text is no address.
std::string client_network(std::string_view address);

}  // namespace holdfast
