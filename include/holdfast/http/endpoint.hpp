// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace holdfast::http {

/// The address on which a server listens.
struct Endpoint {
    std::string address;       ///< IPv4 or IPv6
    std::uint16_t port = 0;    ///< 0: any free port
    bool is_loopback = false;  ///< whether only this machine can connect

    /// Reads `127.0.0.1:8080`, `[::1]:8080` or `localhost:8080`. Throws std::invalid_argument for
    /// anything else.
    static Endpoint parse(std::string_view text);

    /// The address of an open socket. Throws std::invalid_argument unless it is a listening TCP
    /// socket.
    static Endpoint of_socket(int socket);

    /// The endpoint as in an address: `127.0.0.1:8080` or `[::1]:8080`.
    std::string authority() const;
};

}  // namespace holdfast::http
