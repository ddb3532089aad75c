// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <holdfast/http/endpoint.hpp>

namespace holdfast {

inline constexpr std::uint16_t http_port = 80;
inline constexpr std::uint16_t https_port = 443;

/// The part of an origin behind its scheme; empty where there is none.
std::string_view authority_of(std::string_view origin);

/// A host and a port, as `Host` and addresses have them (RFC 3986, section 3.2).
struct Authority {
    std::string host;  ///< in lower case; of an IP address, its one canonical spelling
    std::optional<std::uint16_t> port;
    bool is_ip_address = false;

    /// Nothing for what is none.
    static std::optional<Authority> parse(std::string_view text);

    /// As it is written in addresses.
    std::string text() const;

    /// Whether it can only mean the machine that asks.
    bool is_loopback() const;
};

/// The names by which browsers may ask for this site (protocol.md, "Submit", step 0). Any other one
/// may be a stranger's that was made to lead here, whose pages would be of our own origin.
class SiteNames {
public:
    /// With a public origin, its authority alone. Without one, the names of this machine for itself
    /// and the address that it listens on.
    SiteNames(std::string_view public_origin, std::optional<http::Endpoint> const& endpoint);

    /// Whether a value of `Host` is one of them.
    bool include(std::string_view host) const;

private:
    bool is_listened_on(Authority const& authority) const;

    std::optional<Authority> public_;
    std::uint16_t usual_port_ = 80;  // which nobody writes
    std::optional<Authority> listened_on_;
    std::string usual_;  // one spelling of one of them, which most requests have; or empty
};

/// Whether that value of `Host`, or none, may ask how a process is: no browser that a stranger's
/// name led here says so.
bool is_probe(std::string_view host);

}  // namespace holdfast
