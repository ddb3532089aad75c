// SPDX-License-Identifier: MIT
#include <stdexcept>

#include <boost/asio/ip/address.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <sys/socket.h>

#include <holdfast/http/endpoint.hpp>

#include "text/number.hpp"

namespace holdfast::http {

Endpoint Endpoint::parse(std::string_view text) {
    auto const fail = [text] {
        throw std::invalid_argument{"'" + std::string{text} +
                                    "' is not an address and a port, such as 127.0.0.1:8080"};
    };
    auto const colon = text.rfind(':');
    if (colon == std::string_view::npos) fail();
    auto host = text.substr(0, colon);
    bool const bracketed = host.starts_with('[') && host.ends_with(']');
    if (bracketed) host = host.substr(1, host.size() - 2);
    if (host == "localhost") host = "127.0.0.1";

    auto const port = text::number_in<std::uint16_t>(text.substr(colon + 1));
    if (!port) fail();

    boost::system::error_code unreadable;
    auto const address = boost::asio::ip::make_address(std::string{host}, unreadable);
    if (unreadable || address.is_v6() != bracketed) fail();
    return {.address = address.to_string(), .port = *port, .is_loopback = address.is_loopback()};
}

Endpoint Endpoint::of_socket(int socket) {
    boost::asio::ip::tcp::endpoint endpoint;
    auto size = static_cast<socklen_t>(endpoint.capacity());
    int listens = 0;
    socklen_t size_of_listens = sizeof listens;
    bool const is_known =
        ::getsockname(socket, endpoint.data(), &size) == 0 &&
        ::getsockopt(socket, SOL_SOCKET, SO_ACCEPTCONN, &listens, &size_of_listens) == 0;
    auto const family = endpoint.data()->sa_family;
    if (!is_known || listens == 0 || (family != AF_INET && family != AF_INET6)) {
        throw std::invalid_argument{"the socket that was handed over is no listening TCP socket"};
    }
    return {.address = endpoint.address().to_string(),
            .port = endpoint.port(),
            .is_loopback = endpoint.address().is_loopback()};
}

std::string Endpoint::authority() const {
    bool const is_v6 = address.find(':') != std::string::npos;
    return (is_v6 ? '[' + address + ']' : address) + ':' + std::to_string(port);
}

}  // namespace holdfast::http
