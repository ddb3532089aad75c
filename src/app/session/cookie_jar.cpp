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
        for (auto const& secret : keyring.secret_names()) {
            names_[kind].push_back(fmt::format("{}-{}-{}", words[kind], name, secret));
        }
        names_[kind].emplace_back(words[kind]);
    }
}

std::string_view CookieJar::find(http::Request const& request, CookieKind kind) const {
    for (auto const& name : names(kind)) {
        auto const value = request.cookie(http::cookie_name(name, transport_));
        if (!value.empty()) return value;
    }
    return {};
}

bool CookieJar::is_present(http::Request const& request, CookieKind kind) const {
    return !request.cookie(http::cookie_name(names(kind).front(), transport_)).empty();
}

void CookieJar::keep(http::Response& response, CookieKind kind, std::string value,
                     std::optional<std::chrono::seconds> age) const {
    http::Cookie const cookie{.name = names(kind).front(),
                              .value = std::move(value),
                              .max_age = age};
    response.set("Set-Cookie", cookie.header(transport_));
}

void CookieJar::remove(http::Response& response, CookieKind kind) const {
    keep(response, kind, {}, std::chrono::seconds{0});
}

}  // namespace holdfast
