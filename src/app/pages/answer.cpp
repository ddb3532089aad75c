// SPDX-License-Identifier: MIT
#include "app/pages/answer.hpp"

#include <cstddef>
#include <string_view>
#include <utility>

namespace holdfast {
namespace {

// Proxies take some 4 KB of headers at least, nginx one page of memory, and send an error instead
// of what has more. Of those, this is what an address may have.
constexpr std::size_t longest_location = 1'536;

std::string_view content_type(http::Status status, Representation representation) {
    if (representation == Representation::html) return "text/html; charset=utf-8";
    return static_cast<int>(status) < 400 ? "application/json" : "application/problem+json";
}

}  // namespace

http::Response answer_with(http::Status status, Representation representation,
                           std::string content) {
    http::Response response{.status = status};
    response.headers.reserve(8);
    response.body = std::move(content);
    response.set("Content-Type", std::string{content_type(status, representation)});
    response.set("Vary", "Accept");
    response.set("Cache-Control", "private, no-cache");
    if (status == http::Status::service_unavailable) response.set("Retry-After", "1");
    // RFC 9110, section 15.5.2, asks for it; browsers leave to the page what they do not know.
    if (status == http::Status::unauthorized) response.set("WWW-Authenticate", "Session");
    return response;
}

bool fits_header(Url const& location) {
    return location.text().size() <= longest_location;
}

}  // namespace holdfast
