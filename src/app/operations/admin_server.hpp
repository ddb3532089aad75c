// SPDX-License-Identifier: MIT
#pragma once

#include <thread>

#include <holdfast/app/application.hpp>
#include <holdfast/http/endpoint.hpp>
#include <holdfast/http/server.hpp>

namespace holdfast {

/// Answers those who run the application, on an address of their own, while this exists: until the
/// application has stopped, too.
class AdminServer {
public:
    /// Throws std::system_error when it cannot listen there. The application outlives it.
    AdminServer(http::Endpoint endpoint, Application const& application);
    ~AdminServer();

    AdminServer(AdminServer const&) = delete;
    AdminServer& operator=(AdminServer const&) = delete;

    http::Endpoint const& endpoint() const { return endpoint_; }

private:
    http::Endpoint endpoint_;
    http::Server server_;
    std::thread thread_;
};

}  // namespace holdfast
