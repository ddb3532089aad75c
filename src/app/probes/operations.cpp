// SPDX-License-Identifier: MIT
#include "app/probes/operations.hpp"

#include <array>
#include <chrono>
#include <exception>
#include <utility>

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include "app/probes/saved.hpp"
#include "app/submission/claims.hpp"

namespace holdfast {
namespace {

constexpr std::chrono::seconds time_to_answer{2};

http::Response plain(http::Status status, std::string text) {
    http::Response response{.status = status, .body = std::move(text)};
    response.set("Cache-Control", "no-store");
    return response;
}

}  // namespace

http::Response Operations::answer(http::Request const& request, Audience audience) const {
    bool const reads = request.method == http::Method::get || request.method == http::Method::head;
    if (!reads) {
        auto response = plain(http::Status::method_not_allowed, "Method Not Allowed\n");
        response.set("Allow", "GET, HEAD");
        return response;
    }
    if (request.path == health_path) return plain(http::Status::ok, "healthy\n");
    if (request.path == saved_path && audience == Audience::everybody) {
        return answer_saved(database_, request, settling_time_);
    }
    if (request.path == started_path && audience == Audience::everybody && !start_id_.empty()) {
        return plain(http::Status::ok, start_id_);
    }
    if (request.path == ready_path) return ready();
    if (request.path == metrics_path && audience == Audience::operators) return metrics();
    return plain(http::Status::not_found, "Not Found\n");
}

http::Response Operations::ready() const {
    if (is_retired_) return plain(http::Status::service_unavailable, "stopping\n");
    try {
        auto const deadline = std::chrono::steady_clock::now() + time_to_answer;
        sql::Transaction transaction{database_, sql::Access::probe, deadline};
        Claims{transaction}.probe();
        return plain(http::Status::ok, "ready\n");
    } catch (std::exception const& exception) {
        spdlog::warn("not ready: {}", exception.what());
        return plain(http::Status::service_unavailable, "the database does not answer\n");
    }
}

http::Response Operations::metrics() const {
    Exposition exposition;
    metrics_.write(exposition);
    write_database(exposition);
    auto response = plain(http::Status::ok, exposition.text());
    response.set("Content-Type", Exposition::content_type);
    return response;
}

void Operations::write_database(Exposition& exposition) const {
    static constexpr std::array<std::pair<sql::Access, std::string_view>, 2> lanes{
        {{sql::Access::read, "read"}, {sql::Access::write, "write"}}};
    exposition.begin("holdfast_database_connections", "gauge",
                     "Connections to the database by lane and state.");
    for (auto const& [access, lane] : lanes) {
        auto const use = database_.lane_use(access);
        exposition.add(fmt::format("lane=\"{}\",state=\"in_use\"", lane),
                       static_cast<double>(use.in_use));
        exposition.add(fmt::format("lane=\"{}\",state=\"idle\"", lane),
                       static_cast<double>(use.idle));
    }
    exposition.begin("holdfast_database_waiting", "gauge",
                     "Requests that wait for a connection to the database.");
    for (auto const& [access, lane] : lanes) {
        auto const use = database_.lane_use(access);
        exposition.add(fmt::format("lane=\"{}\"", lane), static_cast<double>(use.waiting));
    }
}

}  // namespace holdfast
