// SPDX-License-Identifier: MIT
#include "app/operations/service_manager.hpp"

#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <stdexcept>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "text/number.hpp"

namespace holdfast {
namespace {

constexpr int first_inherited = 3;

// Taken out of the environment, since it is not for the programs that this one may start.
std::optional<int> take_number(char const* name) {
    auto const* const value = std::getenv(name);
    if (value == nullptr) return {};
    auto const number = text::number_in<int>(value);
    ::unsetenv(name);
    return number;
}

}  // namespace

std::optional<int> take_inherited_socket() {
    auto const process = take_number("LISTEN_PID");
    auto const count = take_number("LISTEN_FDS");
    ::unsetenv("LISTEN_FDNAMES");
    if (process != ::getpid() || count.value_or(0) <= 0) return {};
    if (count != 1) throw std::invalid_argument{"more than one listening socket was handed over"};
    ::fcntl(first_inherited, F_SETFD, FD_CLOEXEC);
    return first_inherited;
}

void notify_service_manager(std::string_view state) noexcept {
    auto const* const path = std::getenv("NOTIFY_SOCKET");
    sockaddr_un address{};
    if (path == nullptr || std::strlen(path) < 2 || std::strlen(path) >= sizeof address.sun_path) {
        return;
    }
    address.sun_family = AF_UNIX;
    auto const length = std::strlen(path);
    std::memcpy(address.sun_path, path, length);
    if (path[0] == '@') address.sun_path[0] = '\0';  // not in the file system
    auto const size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + length);
    int const socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (socket < 0) return;
    ::sendto(socket, state.data(), state.size(), MSG_NOSIGNAL,
             reinterpret_cast<sockaddr const*>(&address), size);
    ::close(socket);
}

}  // namespace holdfast
