// SPDX-License-Identifier: MIT
#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>

#include <holdfast/http/cookie.hpp>

#include "http/grammar.hpp"

namespace holdfast::http {
namespace {

/// RFC 6265, section 4.1.1: cookie-octet.
bool is_cookie_value(std::string_view text) {
    return std::ranges::all_of(text, [](char c) {
        return c > 0x20 && c < 0x7f && c != '"' && c != ',' && c != ';' && c != '\\';
    });
}

}  // namespace

std::string cookie_name(std::string_view name, Transport transport) {
    return fmt::format("{}{}", transport == Transport::secure ? "__Host-" : "", name);
}

std::string Cookie::header(Transport transport) const {
    if (!is_token(name)) throw std::logic_error{"a cookie's name must be a token"};
    if (!is_cookie_value(value)) {
        throw std::logic_error{fmt::format("the cookie {} cannot carry this value", name)};
    }
    auto text =
        fmt::format("{}={}; Path=/; HttpOnly; SameSite=Lax", cookie_name(name, transport), value);
    if (transport == Transport::secure) text += "; Secure";
    if (max_age) text += fmt::format("; Max-Age={}", max_age->count());
    return text;
}

}  // namespace holdfast::http
