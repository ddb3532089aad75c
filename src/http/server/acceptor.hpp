// SPDX-License-Identifier: MIT
#pragma once

#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <holdfast/http/server.hpp>

namespace holdfast::http {

using Acceptor = boost::asio::basic_socket_acceptor<boost::asio::ip::tcp,
                                                    boost::asio::io_context::executor_type>;

/// Makes it listen as the options say. Throws std::system_error when it cannot.
void listen(Acceptor& acceptor, ServerOptions const& options);

}  // namespace holdfast::http
