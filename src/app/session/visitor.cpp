// SPDX-License-Identifier: MIT
#include "app/session/visitor.hpp"

#include <algorithm>
#include <chrono>

#include <holdfast/concurrency/page_instance.hpp>

#include "text/ascii.hpp"

namespace holdfast {
namespace {

constexpr std::chrono::seconds visitor_age = std::chrono::days{400};  // as long as browsers allow

// Accepts what we make ourselves; anything else counts as no cookie.
std::string random_id(std::string_view cookie) {
    bool const is_ours = cookie.size() == 32 && std::ranges::all_of(cookie, [](char c) {
                             return text::is_digit(c) || (c >= 'a' && c <= 'f');
                         });
    return is_ours ? std::string{cookie} : std::string{};
}

}  // namespace

Visitor Visitor::of(http::Request const& request, CookieJar const& cookies) {
    Visitor visitor{.id = random_id(cookies.find(request, CookieKind::visitor)),
                    .session = random_id(cookies.find(request, CookieKind::session)),
                    .visit = Visit::repeated};
    if (visitor.id.empty()) {
        visitor.id = concurrency::PageInstance::random().text();
        visitor.visit = Visit::first;
    } else if (!cookies.is_present(request, CookieKind::visitor)) {
        visitor.visit = Visit::renamed;
    }
    return visitor;
}

bool shows_session(http::Request const& request, CookieJar const& cookies) {
    return !random_id(cookies.find(request, CookieKind::session)).empty();
}

void keep_visitor(http::Response& response, Visitor const& visitor, CookieJar const& cookies) {
    if (visitor.visit == Visit::repeated) return;
    cookies.keep(response, CookieKind::visitor, visitor.id, visitor_age);
}

void keep_session(http::Response& response, std::string const& id, CookieJar const& cookies) {
    if (!id.empty()) return cookies.keep(response, CookieKind::session, id);
    response.set("Clear-Site-Data", R"("cache", "storage")");
    cookies.remove(response, CookieKind::session);
}

}  // namespace holdfast
