// SPDX-License-Identifier: MIT
#include "app/client_network.hpp"

#include <array>

#include <arpa/inet.h>
#include <netinet/in.h>

namespace holdfast {

std::string client_network(std::string_view address) {
    std::string const text{address};
    in_addr version_4{};
    if (inet_pton(AF_INET, text.c_str(), &version_4) == 1) return text;
    std::array<char, sizeof(in6_addr)> bytes{};
    // An address of one link may name the link behind a percent sign.
    if (inet_pton(AF_INET6, text.substr(0, text.find('%')).c_str(), bytes.data()) != 1) return {};
    constexpr std::size_t network_size = 8;
    return {bytes.data(), network_size};
}

}  // namespace holdfast
