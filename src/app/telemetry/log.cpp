// SPDX-License-Identifier: MIT
#include "app/telemetry/log.hpp"

#include <chrono>
#include <iterator>
#include <string_view>

#include <boost/json.hpp>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <holdfast/http/method.hpp>
#include <holdfast/text/utf8.hpp>

namespace holdfast {
namespace {

std::string json_time(std::chrono::system_clock::time_point time) {
    auto const milliseconds =
        std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count();
    return fmt::format("{:%Y-%m-%dT%H:%M:%S}.{:03}Z",
                       fmt::gmtime(std::chrono::system_clock::to_time_t(time)),
                       milliseconds % 1000);
}

/// The id of the request that a message is about, which is taken off the message; or nothing.
std::string_view take_request_id(std::string_view& message) {
    constexpr std::string_view start = "request ";
    auto const end = message.find(": ");
    if (!message.starts_with(start) || end == std::string_view::npos) return {};
    auto const id = message.substr(start.size(), end - start.size());
    if (id.empty() || id.find(' ') != std::string_view::npos) return {};
    message.remove_prefix(end + 2);
    return id;
}

}  // namespace

void start_logging(LogFormat format, std::string const& level) {
    auto logger = spdlog::stderr_logger_mt("holdfast");
    if (format == LogFormat::json) logger->set_formatter(std::make_unique<JsonLogFormatter>());
    logger->set_level(spdlog::level::from_str(level));
    spdlog::set_default_logger(std::move(logger));
}

std::string json_string(std::string_view text) {
    return boost::json::serialize(boost::json::string{text::decode_utf8(text)});
}

void JsonLogFormatter::format(spdlog::details::log_msg const& message, spdlog::memory_buf_t& line) {
    std::string_view const logger{message.logger_name.data(), message.logger_name.size()};
    std::string_view text{message.payload.data(), message.payload.size()};
    auto const level = spdlog::level::to_string_view(message.level);
    fmt::format_to(std::back_inserter(line), R"({{"time":"{}","level":"{}")",
                   json_time(message.time), std::string_view{level.data(), level.size()});
    if (auto const id = take_request_id(text); !id.empty()) {
        fmt::format_to(std::back_inserter(line), R"(,"request":{})", json_string(id));
    }
    if (logger == access_logger) {
        fmt::format_to(std::back_inserter(line), ",{}}}\n", text);
    } else {
        fmt::format_to(std::back_inserter(line), ",\"message\":{}}}\n", json_string(text));
    }
}

std::unique_ptr<spdlog::formatter> JsonLogFormatter::clone() const {
    return std::make_unique<JsonLogFormatter>();
}

void log_failure(http::Request const& request, std::string_view reason) {
    spdlog::error("request {}: {} {}: {}", request.id, http::name(request.method), request.path,
                  reason);
}

void log_failure(http::Request const& request, Failure const& failure) {
    spdlog::error("request {}: {} {}: {}{}{}", failure.request_id, http::name(request.method),
                  request.path, failure.message,
                  failure.statement.empty() ? "" : ", in: ", failure.statement);
}

}  // namespace holdfast
