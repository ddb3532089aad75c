// SPDX-License-Identifier: MIT
#include "app/dispatch/client_network.hpp"

#include <array>
#include <cstring>

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
    in6_addr version_6{};
    std::memcpy(&version_6, bytes.data(), bytes.size());
    if (IN6_IS_ADDR_V4MAPPED(&version_6)) {  // else all of IPv4 would be one network
        std::array<char, INET_ADDRSTRLEN> mapped{};
        constexpr std::size_t place = 12;
        inet_ntop(AF_INET, bytes.data() + place, mapped.data(), mapped.size());
        return mapped.data();
    }
    constexpr std::size_t network_size = 8;
    return {bytes.data(), network_size};
}

}  // namespace holdfast
