// SPDX-License-Identifier: MIT
#include "app/admin_server.hpp"

#include <utility>

namespace holdfast {
namespace {

http::ServerOptions options(http::Endpoint const& endpoint) {
    return {.address = endpoint.address, .port = endpoint.port, .io_threads = 1, .workers = 1};
}

}  // namespace

AdminServer::AdminServer(http::Endpoint endpoint, Application const& application)
    : endpoint_{std::move(endpoint)},
      server_{options(endpoint_),
              [&application](http::Request const& request) { return application.operate(request); },
              [&application](http::Request const& request) {
                  return application.placement(request);
              }},
      thread_{[this] { server_.run(); }} {
    endpoint_.port = server_.port();
}

AdminServer::~AdminServer() {
    server_.stop();
    thread_.join();
}

}  // namespace holdfast
