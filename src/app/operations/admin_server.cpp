// SPDX-License-Identifier: MIT
#include "app/operations/admin_server.hpp"

#include <utility>

#include <holdfast/http/status.hpp>

#include "app/submission/site_names.hpp"

namespace holdfast {
namespace {

constexpr std::size_t most_content = 1024;  // of what has none

http::ServerOptions options(http::Endpoint const& endpoint) {
    return {.address = endpoint.address,
            .port = endpoint.port,
            .io_threads = 1,
            .workers = {.reading = 1, .submissions = 1, .probes = 1, .computing = 1, .streams = 1},
            .limits = {.body_bytes = most_content}};
}

// A name that is not this machine's own, where only it can connect, may be one that a stranger made
// lead here, to have a browser read what only operators may. Elsewhere those who collect metrics
// know the machine by names of theirs.
http::Response answer(http::Request const& request, http::Endpoint const& endpoint,
                      Application const& application) {
    if (endpoint.is_loopback && !is_probe(request.header("Host"))) {
        return {.status = http::Status::misdirected_request,
                .static_body = "Ask for this by the address that it listens on.\n"};
    }
    return application.operate(request);
}

}  // namespace

AdminServer::AdminServer(http::Endpoint endpoint, Application const& application)
    : endpoint_{std::move(endpoint)},
      server_{options(endpoint_),
              [this, &application](http::Request const& request) {
                  return answer(request, endpoint_, application);
              },
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
