// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "support/installation.hpp"
#include "support/listening_socket.hpp"

namespace holdfast::processes {

/// The nginx of `examples/deploy`, in front of what listens on a port. It stops with this object,
/// and the test fails if it had to report an error.
class Proxy {
public:
    Proxy(Installation& installation, std::uint16_t upstream_port);
    ~Proxy();
    Proxy(Proxy const&) = delete;
    Proxy& operator=(Proxy const&) = delete;

    std::uint16_t port() const { return socket_.port(); }

private:
    std::vector<std::string> command(Installation const& installation,
                                     std::uint16_t upstream_port) const;

    ListeningSocket socket_;
    ChildProcess process_;
};

}  // namespace holdfast::processes
