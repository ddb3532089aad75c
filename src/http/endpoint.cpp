// SPDX-License-Identifier: MIT
#include <charconv>
#include <stdexcept>

#include <boost/asio/ip/address.hpp>

#include <holdfast/http/endpoint.hpp>

namespace holdfast::http {

Endpoint Endpoint::parse(std::string_view text) {
    auto const fail = [text] {
        throw std::invalid_argument{"'" + std::string{text} +
                                    "' is not an address and a port, such as 127.0.0.1:8080"};
    };
    auto const colon = text.rfind(':');
    if (colon == std::string_view::npos) fail();
    auto host = text.substr(0, colon);
    bool const bracketed = host.starts_with('[') && host.ends_with(']');
    if (bracketed) host = host.substr(1, host.size() - 2);
    if (host == "localhost") host = "127.0.0.1";

    auto const digits = text.substr(colon + 1);
    std::uint16_t port = 0;
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
    if (error != std::errc{} || end != digits.data() + digits.size()) fail();

    boost::system::error_code unreadable;
    auto const address = boost::asio::ip::make_address(std::string{host}, unreadable);
    if (unreadable || address.is_v6() != bracketed) fail();
    return {.address = address.to_string(), .port = port, .is_loopback = address.is_loopback()};
}

std::string Endpoint::authority() const {
    bool const is_v6 = address.find(':') != std::string::npos;
    return (is_v6 ? '[' + address + ']' : address) + ':' + std::to_string(port);
}

}  // namespace holdfast::http
