// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace holdfast::http {

/// Where a server listens.
struct Endpoint {
    std::string address;  ///< IPv4 or IPv6
    std::uint16_t port = 0;
    bool is_loopback = false;

    /// `127.0.0.1:8080`, `[::1]:8080` or `localhost:8080`. Throws std::invalid_argument.
    static Endpoint parse(std::string_view text);

    /// Where an open socket listens. Throws std::invalid_argument when it is no TCP socket that
    /// does.
    static Endpoint of_socket(int socket);

    /// As in an address: `127.0.0.1:8080` or `[::1]:8080`.
    std::string authority() const;
};

}  // namespace holdfast::http
