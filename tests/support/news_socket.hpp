// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <string>
#include <system_error>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace holdfast::test_support {

/// The socket on which a service manager hears its services' news.
class NewsSocket {
public:
    /// The name is a path, or an abstract one that begins with `@`.
    explicit NewsSocket(std::string const& name) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        name.copy(address.sun_path, sizeof address.sun_path - 1);
        if (name.front() == '@') address.sun_path[0] = '\0';
        auto const size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + name.size());
        if (::bind(socket_, reinterpret_cast<sockaddr const*>(&address), size) != 0) {
            throw std::system_error{errno, std::generic_category(), name};
        }
    }
    ~NewsSocket() { ::close(socket_); }
    NewsSocket(NewsSocket const&) = delete;
    NewsSocket& operator=(NewsSocket const&) = delete;

    std::string read() const {
        std::array<char, 100> bytes{};
        auto const count = ::recv(socket_, bytes.data(), bytes.size(), 0);
        return {bytes.data(), static_cast<std::size_t>(count)};
    }

private:
    int socket_ = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
};

}  // namespace holdfast::test_support
