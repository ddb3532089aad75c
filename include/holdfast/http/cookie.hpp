// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace holdfast::http {

/// Whether a request came over TLS.
enum class Transport { plain, secure };

/// A cookie to set: always `HttpOnly; SameSite=Lax; Path=/`.
struct Cookie {
    std::string_view name;  ///< without prefix: over TLS `__Host-` is put before it
    std::string value;      ///< without characters that a cookie cannot have
    std::optional<std::chrono::seconds> max_age;  ///< nothing: until the browser ends

    /// The value of `Set-Cookie` (RFC 6265, section 4.1).
    std::string header(Transport transport) const;
};

/// The name under which the cookie travels: with the prefix `__Host-` over TLS.
std::string cookie_name(std::string_view name, Transport transport);

}  // namespace holdfast::http
