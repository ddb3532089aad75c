// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace holdfast::processes {

/// A socket that a test opens for the processes that it starts, as a service manager does: what
/// connects to it waits until one of them accepts it.
class ListeningSocket {
public:
    ListeningSocket();
    ~ListeningSocket();
    ListeningSocket(ListeningSocket const&) = delete;
    ListeningSocket& operator=(ListeningSocket const&) = delete;

    /// Its number in the processes that it is passed on to.
    static constexpr int passed_on_as = 3;

    int descriptor() const { return descriptor_; }
    std::uint16_t port() const { return port_; }

private:
    int descriptor_;
    std::uint16_t port_ = 0;
};

}  // namespace holdfast::processes
