// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <spdlog/formatter.h>

#include <holdfast/http/request.hpp>

#include "app/telemetry/failure.hpp"

namespace holdfast {

enum class LogFormat { text, json };

/// Logs to standard error from now on, in the whole process.
void start_logging(LogFormat format, std::string const& level);

/// Writes each record as one JSON object on one line. A message that begins with
/// "request ID: ", as all do that are about a request, has its id in a member of its own.
class JsonLogFormatter : public spdlog::formatter {
public:
    void format(spdlog::details::log_msg const& message, spdlog::memory_buf_t& line) override;
    std::unique_ptr<spdlog::formatter> clone() const override;
};

/// Records at the level of errors why a request failed.
void log_failure(http::Request const& request, std::string_view reason);
void log_failure(http::Request const& request, Failure const& failure);

/// The logger whose messages in JSON are members of the object already.
inline constexpr std::string_view access_logger = "access";

/// A JSON string. Bytes that are not UTF-8 are replaced.
std::string json_string(std::string_view text);

}  // namespace holdfast
