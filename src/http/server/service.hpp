// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <holdfast/http/server.hpp>

#include "http/server/budget.hpp"
#include "http/server/quota.hpp"

namespace holdfast::http {

/// The parts that all connections of a server share.
class Service {
public:
    Service(ServerOptions options, Handler handler, PlacementPolicy placement_policy);

    Limits const& limits() const { return options_.limits; }
    ServerOptions const& options() const { return options_; }

    Placement placement(Request const& request) const noexcept;

    /// The verdict of the header check; nothing without one, or when it throws.
    std::optional<Refusal> check_header(Request const& request) const noexcept;

    /// The handler's response, 503 when memory ran out, or 500 for whatever it throws.
    Response answer(Request const& request) const noexcept;

    /// The rest of a response, or 500 for whatever it throws.
    Response rest_of(Request const& request, Response const& response) const noexcept;

    /// Logs the exception that is being handled, and returns the response in place of the one that
    /// could not be made.
    static Response failed(Request const& request, std::string_view who) noexcept;

    /// The refusal handler's response; plain text without one, or when it throws.
    Response refuse(Request const& request, Refusal const& refusal) const noexcept;

    /// Tells the observer.
    void observe(Exchange const& exchange) const noexcept;

    /// A name for the next request that this thread of the server receives, and for its client,
    /// whose connection comes from that address.
    void name(Request& request, std::string const& peer);

    std::atomic<bool> is_stopping{false};
    Quota connections;
    Quota refusals;  ///< connections that are told that there are too many
    Budget bodies;

private:
    Response sendable(Request const& request, Handler const& handler,
                      std::string_view who) const noexcept;
    ServerOptions options_;
    Handler handler_;
    PlacementPolicy placement_policy_;
    std::string id_prefix_;
    std::atomic<std::uint64_t> next_id_{1};
};

}  // namespace holdfast::http
