// SPDX-License-Identifier: MIT
#include "app/visitor.hpp"

#include <algorithm>
#include <chrono>

#include <holdfast/concurrency/page_instance.hpp>

namespace holdfast {
namespace {

constexpr std::string_view visitor_cookie = "visitor";
constexpr std::string_view session_cookie = "session";
constexpr std::chrono::seconds visitor_age = std::chrono::days{400};  // as long as browsers allow

// What we make ourselves; anything else counts as no cookie.
std::string random_id(std::string_view cookie) {
    bool const is_ours = cookie.size() == 32 && std::ranges::all_of(cookie, [](char c) {
                             return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
                         });
    return is_ours ? std::string{cookie} : std::string{};
}

}  // namespace

Visitor Visitor::of(http::Request const& request, http::Transport transport) {
    Visitor visitor{.id = random_id(request.cookie(http::cookie_name(visitor_cookie, transport))),
                    .session =
                        random_id(request.cookie(http::cookie_name(session_cookie, transport))),
                    .visit = Visit::repeated};
    if (visitor.id.empty()) {
        visitor.id = concurrency::PageInstance::random().text();
        visitor.visit = Visit::first;
    }
    return visitor;
}

bool shows_session(http::Request const& request, http::Transport transport) {
    return !random_id(request.cookie(http::cookie_name(session_cookie, transport))).empty();
}

void keep_visitor(http::Response& response, Visitor const& visitor, http::Transport transport) {
    if (visitor.visit == Visit::repeated) return;
    http::Cookie const cookie{.name = visitor_cookie, .value = visitor.id, .max_age = visitor_age};
    response.set("Set-Cookie", cookie.header(transport));
}

void keep_session(http::Response& response, std::string const& id, http::Transport transport) {
    http::Cookie cookie{.name = session_cookie, .value = id, .max_age = {}};
    if (id.empty()) {
        cookie.max_age = std::chrono::seconds{0};
        response.set("Clear-Site-Data", R"("cache", "storage")");
    }
    response.set("Set-Cookie", cookie.header(transport));
}

}  // namespace holdfast
