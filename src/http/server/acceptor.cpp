// SPDX-License-Identifier: MIT
#include "http/server/acceptor.hpp"

#include <system_error>

#include <fmt/format.h>

#include <holdfast/http/endpoint.hpp>

namespace holdfast::http {
namespace {

using Tcp = boost::asio::ip::tcp;

void open(Acceptor& acceptor, Tcp::endpoint const& endpoint) {
    acceptor.open(endpoint.protocol());
    acceptor.set_option(Acceptor::reuse_address{true});
    acceptor.bind(endpoint);
    acceptor.listen();
}

void take_over(Acceptor& acceptor, int socket) {
    auto const address = boost::asio::ip::make_address(Endpoint::of_socket(socket).address);
    acceptor.assign(address.is_v6() ? Tcp::v6() : Tcp::v4(), socket);
}

}  // namespace

void listen(Acceptor& acceptor, ServerOptions const& options) {
    try {
        if (options.socket) {
            take_over(acceptor, *options.socket);
        } else {
            open(acceptor, {boost::asio::ip::make_address(options.address), options.port});
        }
        acceptor.non_blocking(true);
    } catch (boost::system::system_error const& error) {
        throw std::system_error{error.code(), fmt::format("cannot listen on {} port {}",
                                                          options.address, options.port)};
    }
}

}  // namespace holdfast::http
