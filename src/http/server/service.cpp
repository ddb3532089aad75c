// SPDX-License-Identifier: MIT
#include "http/server/service.hpp"

#include <algorithm>
#include <exception>
#include <iterator>
#include <new>
#include <optional>
#include <random>

#include <boost/asio/ip/address.hpp>
#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <holdfast/text/messages/http.hpp>

#include "http/grammar.hpp"
#include "http/safe_log.hpp"
#include "http/server/response_head.hpp"
#include "text/ascii.hpp"

namespace holdfast::http {
namespace {

constexpr std::size_t most_refusals = 100;
constexpr std::size_t longest_request_id = 64;

/// Whether a text can stand in a log without being taken for anything else.
bool is_request_id(std::string_view text) {
    return !text.empty() && text.size() <= longest_request_id &&
           std::ranges::all_of(text, [](char c) {
               return text::is_letter_or_digit(c) || c == '-' || c == '_' || c == '.';
           });
}

/// The address that the proxy in front of us has added: the last one of the last header.
std::optional<std::string> forwarded_for(Request const& request) {
    std::string_view last;
    for (auto const& header : request.headers) {
        if (equal_ignoring_case(header.name, "X-Forwarded-For")) last = header.value;
    }
    last = trim(last.substr(last.rfind(',') + 1));
    boost::system::error_code error;
    auto const address = boost::asio::ip::make_address(last, error);
    return error ? std::nullopt : std::optional{address.to_string()};
}

/// Logs the exception that is being handled.
void log_exception(Request const& request, std::string_view who) noexcept {
    log_safely([&] {
        try {
            throw;
        } catch (std::exception const& exception) {
            spdlog::error("request {}: the {} threw: {}", request.id, who, exception.what());
        } catch (...) {
            spdlog::error("request {}: the {} threw what is not a std::exception", request.id, who);
        }
    });
}

// Made without allocating, because memory may be what is missing.
Response failure(Status status, text::PlainMessage message) noexcept {
    Response response;
    response.status = status;
    response.static_body = text::words(message);
    return response;
}

Response out_of_memory(Request const& request) noexcept {
    bool const reads = request.method == Method::get || request.method == Method::head;
    if (reads) return failure(Status::service_unavailable, messages::short_of_memory);
    return failure(Status::service_unavailable, messages::short_of_memory_unknown_whether_saved);
}

}  // namespace

Service::Service(ServerOptions options, Handler handler, PlacementPolicy placement_policy)
    : connections{options.limits.connections},
      refusals{most_refusals},
      bodies{options.limits.all_bodies_bytes},
      options_{std::move(options)},
      handler_{std::move(handler)},
      placement_policy_{std::move(placement_policy)},
      id_prefix_{fmt::format("{:08x}", std::random_device{}())} {}

Placement Service::placement(Request const& request) const noexcept {
    try {
        return placement_policy_(request);
    } catch (...) {
        log_exception(request, "placement_policy");
        return Placement::submission_worker;
    }
}

std::optional<Refusal> Service::check_header(Request const& request) const noexcept {
    try {
        if (options_.header_check) return options_.header_check(request);
    } catch (...) {  // what it guards against, the handler refuses, too
        log_exception(request, "header check");
    }
    return {};
}

Response Service::answer(Request const& request) const noexcept {
    return sendable(request, handler_, "handler");
}

Response Service::rest_of(Request const& request, Response const& response) const noexcept {
    return sendable(
        request, [&](Request const&) { return response.rest(); }, "rest of the handler");
}

Response Service::sendable(Request const& request, Handler const& handler,
                           std::string_view who) const noexcept {
    try {
        auto response = handler(request);
        if (is_sendable(response)) return response;
        spdlog::error("request {}: the response has a malformed status or header", request.id);
        return failure(Status::internal_server_error, messages::handler_failed);
    } catch (...) {
        return failed(request, who);
    }
}

Response Service::failed(Request const& request, std::string_view who) noexcept {
    log_exception(request, who);
    try {
        throw;
    } catch (std::bad_alloc const&) {
        return out_of_memory(request);
    } catch (...) {
        return failure(Status::internal_server_error, messages::handler_failed);
    }
}

Response Service::refuse(Request const& request, Refusal const& refusal) const noexcept {
    try {
        if (options_.refusal_handler) {
            auto response = options_.refusal_handler(request, refusal);
            if (is_sendable(response)) return response;
        }
    } catch (...) {
        log_exception(request, "refusal_handler");
    }
    bool const says_nothing = text::words(refusal.message).empty();
    return failure(refusal.status, says_nothing ? reason(refusal.status) : refusal.message);
}

void Service::observe(Exchange const& exchange) const noexcept {
    if (!options_.observer) return;
    try {
        options_.observer(exchange);
    } catch (...) {
        log_exception(exchange.request, "observer");
    }
}

void Service::name(Request& request, std::string const& peer) {
    request.id.clear();
    request.client_address = peer;
    if (options_.request_names == RequestNames::from_proxy) {
        if (auto const client = forwarded_for(request)) request.client_address = *client;
        auto const given = request.header("X-Request-Id");
        if (is_request_id(given)) {
            request.id = given;
            return;
        }
    }
    fmt::format_to(std::back_inserter(request.id), "{}-{:x}", id_prefix_,
                   next_id_.fetch_add(1, std::memory_order_relaxed));
}

}  // namespace holdfast::http
