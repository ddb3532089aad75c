// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <holdfast/http/cookie.hpp>
#include <holdfast/http/request.hpp>
#include <holdfast/http/response.hpp>

namespace holdfast {

/// Whether a visitor's browser showed the cookie that it is known by.
enum class Visit { first, repeated };

/// The browser that a request comes from, as its cookies tell.
struct Visitor {
    std::string id;       ///< random; made here on the first visit
    std::string session;  ///< the id of its session, or empty
    Visit visit = Visit::first;

    static Visitor of(http::Request const& request, http::Transport transport);
};

/// Whether a request shows the cookie of a session, which may have ended.
bool shows_session(http::Request const& request, http::Transport transport);

/// Tells a browser on its first visit what it is known by.
void keep_visitor(http::Response& response, Visitor const& visitor, http::Transport transport);

/// Gives a browser the id of its new session; or takes it away when that is empty, with what it
/// keeps of the pages of the one that has ended.
void keep_session(http::Response& response, std::string const& id, http::Transport transport);

}  // namespace holdfast
