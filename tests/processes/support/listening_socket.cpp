// SPDX-License-Identifier: MIT
#include "support/listening_socket.hpp"

#include <cerrno>
#include <system_error>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace holdfast::processes {

ListeningSocket::ListeningSocket()
    : descriptor_{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0)} {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    auto* const generic = reinterpret_cast<sockaddr*>(&address);
    socklen_t size = sizeof address;
    if (::bind(descriptor_, generic, size) != 0 || ::listen(descriptor_, SOMAXCONN) != 0 ||
        ::getsockname(descriptor_, generic, &size) != 0) {
        throw std::system_error{errno, std::generic_category()};
    }
    port_ = ntohs(address.sin_port);
}

ListeningSocket::~ListeningSocket() {
    ::close(descriptor_);
}

}  // namespace holdfast::processes
