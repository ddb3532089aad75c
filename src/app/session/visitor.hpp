// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <holdfast/http/request.hpp>
#include <holdfast/http/response.hpp>

#include "app/session/cookie_jar.hpp"

namespace holdfast {

/// Whether a visitor's browser showed the cookie that it is known by.
enum class Visit {
    first,
    renamed,  ///< under a name that is given up
    repeated,
};

/// The browser that a request comes from, as its cookies tell.
struct Visitor {
    std::string id;       ///< random; made here on the first visit
    std::string session;  ///< the id of its session, or empty
    Visit visit = Visit::first;

    static Visitor of(http::Request const& request, CookieJar const& cookies);
};

/// Whether a request shows the cookie of a session, which may have ended.
bool shows_session(http::Request const& request, CookieJar const& cookies);

/// Tells a browser what it is known by, unless it shows that.
void keep_visitor(http::Response& response, Visitor const& visitor, CookieJar const& cookies);

/// Gives a browser the id of its new session; or takes it away when that is empty, with what it
/// keeps of the pages of the one that has ended.
void keep_session(http::Response& response, std::string const& id, CookieJar const& cookies);

/// Whether it cannot be told from any other browser that comes for the first time.
inline bool sends_no_cookie(Visitor const& visitor) {
    return visitor.visit == Visit::first && visitor.session.empty();
}

}  // namespace holdfast
