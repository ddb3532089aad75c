// SPDX-License-Identifier: MIT
#include "app/session/cookie_jar.hpp"

#include <utility>

#include <fmt/format.h>

#include <holdfast/text/percent.hpp>

namespace holdfast {
namespace {

constexpr std::size_t longest_name = 32;  // several names stand in the headers of one answer
constexpr std::array<std::string_view, 4> words{"visitor", "session", "notice", "known"};

}  // namespace

CookieJar::CookieJar(std::string_view application, concurrency::Keyring const& keyring,
                     http::Transport transport)
    : transport_{transport} {
    auto const name = text::percent_encode(application).substr(0, longest_name);
    for (std::size_t kind = 0; kind < kinds; ++kind) {
        auto& [present, shown] = names_[kind];
        for (auto const& secret : keyring.secret_names()) {
            auto const own = fmt::format("{}-{}-{}", words[kind], name, secret);
            if (shown.empty()) present = own;
            shown.push_back(http::cookie_name(own, transport));
        }
        shown.push_back(http::cookie_name(words[kind], transport));
    }
}

std::string_view CookieJar::find(http::Request const& request, CookieKind kind) const {
    for (auto const& name : names(kind).shown) {
        auto const value = request.cookie(name);
        if (!value.empty()) return value;
    }
    return {};
}

bool CookieJar::is_present(http::Request const& request, CookieKind kind) const {
    return !request.cookie(names(kind).shown.front()).empty();
}

void CookieJar::keep(http::Response& response, CookieKind kind, std::string value,
                     std::optional<std::chrono::seconds> age) const {
    http::Cookie const cookie{.name = names(kind).present,
                              .value = std::move(value),
                              .max_age = age};
    response.set("Set-Cookie", cookie.header(transport_));
}

void CookieJar::remove(http::Response& response, CookieKind kind) const {
    keep(response, kind, {}, std::chrono::seconds{0});
}

}  // namespace holdfast
