// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "support/connection.hpp"
#include "support/form_page.hpp"
#include "support/server_process.hpp"

namespace holdfast::processes {

/// The headers of browsers with a form's submission on its own site.
Headers same_origin();

/// One user's browser with one connection. A copy is another window of it: the same cookie, a
/// connection of its own.
class Visitor {
public:
    explicit Visitor(ServerProcess const& server, std::string target = "/")
        : Visitor{server.port(), std::move(target)} {}
    explicit Visitor(std::uint16_t port, std::string target = "/")
        : port_{port}, target_{std::move(target)} {}
    Visitor(Visitor const& other)
        : port_{other.port_}, target_{other.target_}, cookie_{other.cookie_} {}
    Visitor& operator=(Visitor const&) = delete;

    /// Goes on with another process of the same site.
    void move_to(ServerProcess const& server) { move_to(server.port()); }
    void move_to(std::uint16_t port);

    /// Goes on at another page.
    void go_to(std::string target) { target_ = std::move(target); }

    std::string const& cookie() const { return cookie_; }

    /// Opens the page at its target. Throws ConnectionLost, as the next ones do.
    FormPage open();
    Answer get();

    /// Submits the body of a form. The headers come after Content-Type and Cookie and can
    /// replace them.
    Answer post(std::string const& body, Headers const& headers = same_origin());

    /// The text of the request that `post` would send.
    std::string post_text(std::string const& body, Headers const& headers = same_origin()) const;

    /// Sends bytes as they are, and reads one answer.
    Answer send(std::string const& bytes);

    /// The connection in use, made when there is none.
    Connection& connection();

private:
    std::uint16_t port_;
    std::string target_;
    std::string cookie_;
    std::optional<Connection> connection_;
};

}  // namespace holdfast::processes
