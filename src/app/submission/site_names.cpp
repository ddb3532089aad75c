// SPDX-License-Identifier: MIT
#include "app/submission/site_names.hpp"

#include <algorithm>
#include <array>

#include <arpa/inet.h>

#include <holdfast/text/ascii_case.hpp>

#include "text/ascii.hpp"
#include "text/number.hpp"

namespace holdfast {
namespace {

bool is_name_character(char c) {
    return text::is_small_letter(c) || text::is_digit(c) || c == '-' || c == '.' || c == '_';
}

// Labels of up to 63 letters, of which the last is no number: that would be an IP address in one
// of its other spellings.
bool is_name(std::string_view text) {
    if (text.ends_with('.')) text.remove_suffix(1);
    if (text.empty() || text.size() > 253 || !std::ranges::all_of(text, is_name_character)) {
        return false;
    }
    std::string_view label;
    for (auto rest = text;;) {
        auto const dot = rest.find('.');
        label = rest.substr(0, dot);
        if (label.empty() || label.size() > 63) return false;
        if (dot == std::string_view::npos) break;
        rest.remove_prefix(dot + 1);
    }
    return !text::has_only_digits(label) && !label.starts_with("0x");
}

std::string v4_text(in_addr const& address) {
    std::array<char, INET_ADDRSTRLEN> text{};
    return ::inet_ntop(AF_INET, &address, text.data(), text.size());
}

// There is but one spelling of a version 4 address that inet_pton takes.
std::optional<std::string> v4(std::string const& text) {
    in_addr address{};
    if (::inet_pton(AF_INET, text.c_str(), &address) != 1) return {};
    return text;
}

// One that stands for a version 4 address is that.
std::optional<std::string> v6(std::string const& text) {
    in6_addr address{};
    if (::inet_pton(AF_INET6, text.c_str(), &address) != 1) return {};
    if (IN6_IS_ADDR_V4MAPPED(&address)) {
        in_addr mapped{};
        std::copy_n(std::begin(address.s6_addr) + 12, 4, reinterpret_cast<unsigned char*>(&mapped));
        return v4_text(mapped);
    }
    std::array<char, INET6_ADDRSTRLEN> canonical{};
    return ::inet_ntop(AF_INET6, &address, canonical.data(), canonical.size());
}

std::optional<Authority> with_host(std::string host) {
    std::ranges::transform(host, host.begin(), text::ascii_lower);
    bool const is_bracketed = host.starts_with('[') && host.ends_with(']');
    auto const address = is_bracketed ? v6(host.substr(1, host.size() - 2)) : v4(host);
    if (address) return Authority{.host = *address, .port = {}, .is_ip_address = true};
    if (is_bracketed || !is_name(host)) return {};
    return Authority{.host = std::move(host), .port = {}};
}

}  // namespace

std::string_view authority_of(std::string_view origin) {
    auto const scheme = origin.find("://");
    return scheme == std::string_view::npos ? std::string_view{} : origin.substr(scheme + 3);
}

std::optional<Authority> Authority::parse(std::string_view text) {
    auto const bracket = text.rfind(']');
    auto const colon = text.find(':', bracket == std::string_view::npos ? 0 : bracket);
    auto authority = with_host(std::string{text.substr(0, colon)});
    if (!authority || colon == std::string_view::npos) return authority;
    auto const digits = text.substr(colon + 1);
    if (digits.empty()) return authority;
    authority->port = text::number_in<std::uint16_t>(digits);
    if (authority->port.value_or(0) == 0) return {};
    return authority;
}

std::string Authority::text() const {
    bool const is_v6 = host.find(':') != std::string::npos;
    auto text = is_v6 ? '[' + host + ']' : host;
    if (port) text += ':' + std::to_string(*port);
    return text;
}

bool Authority::is_loopback() const {
    if (is_ip_address) return host.starts_with("127.") || host == "::1";
    auto name = std::string_view{host};
    if (name.ends_with('.')) name.remove_suffix(1);
    return name == "localhost" || name.ends_with(".localhost");  // RFC 6761, section 6.3
}

SiteNames::SiteNames(std::string_view public_origin,
                     std::optional<http::Endpoint> const& endpoint) {
    if (auto const authority = authority_of(public_origin); !authority.empty()) {
        public_ = Authority::parse(authority);
        if (public_origin.starts_with("https:")) usual_port_ = https_port;
        if (public_) usual_ = public_->text();
    } else if (endpoint) {
        auto address = endpoint->authority();
        constexpr std::string_view any_port = ":0";
        if (address.ends_with(any_port)) address.resize(address.size() - any_port.size());
        listened_on_ = Authority::parse(address);
        if (listened_on_ && listened_on_->is_loopback()) usual_ = listened_on_->text();
    }
}

bool SiteNames::include(std::string_view host) const {
    if (host == usual_ && !host.empty()) return true;
    auto const asked = Authority::parse(host);
    if (!asked) return false;
    if (!public_) return asked->is_loopback() || is_listened_on(*asked);
    return asked->host == public_->host &&
           asked->port.value_or(usual_port_) == public_->port.value_or(usual_port_);
}

// An address that stands for all of the machine's is asked for by any of them.
bool SiteNames::is_listened_on(Authority const& authority) const {
    if (!listened_on_ || !authority.is_ip_address) return false;
    if (listened_on_->host == "0.0.0.0" || listened_on_->host == "::") return true;
    bool const is_same_port =
        !listened_on_->port || listened_on_->port == authority.port.value_or(http_port);
    return listened_on_->host == authority.host && is_same_port;
}

bool is_probe(std::string_view host) {
    if (host.empty()) return true;
    auto const asked = Authority::parse(host);
    return asked && (asked->is_ip_address || asked->is_loopback());
}

}  // namespace holdfast
