// SPDX-License-Identifier: MIT
#include "http/server/response_head.hpp"

#include <algorithm>
#include <array>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <holdfast/text/message.hpp>

#include "http/grammar.hpp"

namespace holdfast::http {
namespace {

void append_header(std::string& out, std::string_view name, std::string_view value) {
    out.append(name).append(": ").append(value).append("\r\n");
}

/// The server itself writes the headers that frame the message.
bool is_set_by_server(std::string_view name) {
    static constexpr std::array<std::string_view, 4> names{"Date", "Connection", "Content-Length",
                                                           "Transfer-Encoding"};
    return std::ranges::any_of(names, [name](std::string_view own) {
        return equal_ignoring_case(name, own);
    });
}

bool has_header(Response const& response, std::string_view name) {
    return std::ranges::any_of(response.headers, [name](auto const& header) {
        return equal_ignoring_case(header.first, name);
    });
}

}  // namespace

std::string_view DateClock::now() {
    auto const second = std::time(nullptr);
    if (second != second_) {
        text_ = fmt::format("{:%a, %d %b %Y %H:%M:%S} GMT", fmt::gmtime(second));
        second_ = second;
    }
    return text_;
}

bool is_sendable(Response const& response) {
    auto const code = static_cast<int>(response.status);
    return code >= 200 && code <= 599 &&
           std::ranges::all_of(response.headers, [](auto const& header) {
               return is_token(header.first) && is_field_value(header.second);
           });
}

bool has_content(Response const& response) {
    auto const code = static_cast<int>(response.status);
    return code != 204 && code != 304;
}

std::string_view content(Response const& response) {
    return response.body.empty() ? response.static_body : response.body;
}

void append_head(std::string& out, Response const& response, std::string_view request_id,
                 std::string_view date, Persistence persistence, Framing const& framing) {
    auto const to = std::back_inserter(out);
    fmt::format_to(to, "HTTP/1.1 {} {}\r\n", static_cast<int>(response.status),
                   text::words(reason(response.status)));
    append_header(out, "Date", date);
    for (auto const& [name, value] : response.headers) {
        if (!is_set_by_server(name)) append_header(out, name, value);
    }
    if (has_content(response)) {
        if (framing.length != 0 && !has_header(response, "Content-Type")) {
            append_header(out, "Content-Type", "text/plain; charset=utf-8");
        }
        if (framing.length) fmt::format_to(to, "Content-Length: {}\r\n", *framing.length);
        if (framing.is_chunked) append_header(out, "Transfer-Encoding", "chunked");
    }
    if (response.status == Status::service_unavailable && !has_header(response, "Retry-After")) {
        append_header(out, "Retry-After", "1");
    }
    if (!has_header(response, "X-Request-Id")) append_header(out, "X-Request-Id", request_id);
    if (persistence == Persistence::close) append_header(out, "Connection", "close");
    if (persistence == Persistence::keep_1_0) append_header(out, "Connection", "keep-alive");
    out += "\r\n";
}

}  // namespace holdfast::http
