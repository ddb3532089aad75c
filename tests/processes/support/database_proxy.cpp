// SPDX-License-Identifier: MIT
#include "support/database_proxy.hpp"

#include <array>
#include <cerrno>
#include <cstddef>
#include <regex>
#include <string_view>
#include <system_error>
#include <utility>

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace holdfast::processes {
namespace {

std::regex const& port_in_address() {
    static std::regex const expression{R"((@127\.0\.0\.1:)(\d+))"};
    return expression;
}

constexpr int look_up = 50;  // milliseconds, whether to stop

sockaddr_in loopback(std::uint16_t port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

// The socket interface takes every sort of address under one type.
template <class Call>
int with_address(sockaddr_in& address, Call&& call) {
    return call(reinterpret_cast<sockaddr*>(&address), socklen_t{sizeof address});
}

int new_socket() {
    int const made = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (made < 0) throw std::system_error{errno, std::generic_category(), "socket"};
    return made;
}

// A message is a packet of its own, which must not wait for the answer to the one before.
void send_at_once(int socket) {
    int const on = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

bool send_all(int socket, std::string_view bytes) {
    while (!bytes.empty()) {
        auto const sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

std::string receive(int socket) {
    std::array<char, 16384> buffer{};
    auto const size = ::recv(socket, buffer.data(), buffer.size(), 0);
    return size <= 0 ? std::string{} : std::string{buffer.data(), static_cast<std::size_t>(size)};
}

std::size_t number(std::string_view bytes) {
    std::size_t value = 0;
    for (char const c : bytes.substr(0, 4)) value = value << 8 | static_cast<unsigned char>(c);
    return value;
}

// The first whole message: a letter for its type, then a length that counts itself. Those that
// start a connection have no type, and a length that begins with a zero byte.
std::string take_message(std::string& pending) {
    std::size_t const start = pending.starts_with('\0') ? 0 : 1;
    if (pending.size() < start + 4) return {};
    auto const size = start + number(std::string_view{pending}.substr(start));
    if (pending.size() < size) return {};
    auto message = pending.substr(0, size);
    pending.erase(0, size);
    return message;
}

bool commits(std::string_view message) {
    return message.starts_with('Q') && message.ends_with(std::string_view{"commit\0", 7});
}

}  // namespace

DatabaseProxy::DatabaseProxy(std::string const& server_address, Replacement replacement)
    : replacement_{std::move(replacement)}, listener_{new_socket()} {
    auto any_port = loopback(0);
    with_address(any_port, [&](auto* address, auto size) {
        return ::bind(listener_, address, size) + ::listen(listener_, 64);
    });
    socklen_t size = sizeof any_port;
    ::getsockname(listener_, reinterpret_cast<sockaddr*>(&any_port), &size);
    turn_to(server_address);
    address_ = std::regex_replace(server_address, port_in_address(),
                                  fmt::format("$01{}", ntohs(any_port.sin_port)));
    acceptor_ = std::jthread{[this] { accept(); }};
}

DatabaseProxy::~DatabaseProxy() {
    stops_ = true;
    acceptor_.join();
    connections_.clear();
    ::close(listener_);
}

void DatabaseProxy::turn_to(std::string const& server_address) {
    std::smatch found;
    std::regex_search(server_address, found, port_in_address());
    server_port_ = static_cast<std::uint16_t>(std::stoi(found[2]));
}

void DatabaseProxy::accept() {
    while (!stops_) {
        pollfd ready{.fd = listener_, .events = POLLIN, .revents = 0};
        if (::poll(&ready, 1, look_up) <= 0) continue;
        int const client = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
        if (client >= 0) connections_.emplace_back([this, client] { serve(client); });
    }
}

void DatabaseProxy::serve(int client) {
    int const server = new_socket();
    send_at_once(client);
    send_at_once(server);
    auto where = loopback(server_port_);
    bool goes_on = !(refuses_ && has_cut_) && with_address(where, [&](auto* address, auto size) {
                                                  return ::connect(server, address, size);
                                              }) == 0;
    std::string pending;
    while (goes_on && !stops_) {
        std::array<pollfd, 2> ready{{{.fd = client, .events = POLLIN, .revents = 0},
                                     {.fd = server, .events = POLLIN, .revents = 0}}};
        if (::poll(ready.data(), ready.size(), look_up) <= 0) continue;
        if (ready[0].revents != 0) goes_on = pass_to_server(client, server, pending);
        if (goes_on && ready[1].revents != 0) goes_on = pass_to_client(server, client);
    }
    ::close(server);
    ::close(client);
}

bool DatabaseProxy::pass_to_server(int client, int server, std::string& pending) {
    auto const bytes = receive(client);
    if (bytes.empty()) return false;
    pending += bytes;
    for (;;) {
        auto const message = take_message(pending);
        if (message.empty()) return true;
        auto const cut = commits(message) ? cut_.exchange(Cut::never) : Cut::never;
        if (cut != Cut::never) has_cut_ = true;
        if (cut == Cut::before_commit || !send_all(server, message)) return false;
        if (cut == Cut::after_commit) {
            receive(server);  // the answer
            return false;
        }
    }
}

bool DatabaseProxy::pass_to_client(int server, int client) {
    auto bytes = receive(server);
    auto const& [from, to] = replacement_;
    auto const place = from.empty() ? std::string::npos : bytes.find(from);
    if (place != std::string::npos) bytes.replace(place, from.size(), to);
    return !bytes.empty() && send_all(client, bytes);
}

}  // namespace holdfast::processes
