// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include <holdfast/http/exchange.hpp>

#include "app/session/cookie_jar.hpp"
#include "app/telemetry/log.hpp"

namespace spdlog {
class logger;
}

namespace holdfast {

/// Logs requests with what became of them: never what was typed, a query or a cookie.
class AccessLog {
public:
    /// After `start_logging`, whose format and place it shares.
    AccessLog(LogFormat format, CookieJar cookies);

    void write(http::Exchange const& exchange) const;

private:
    LogFormat format_;
    CookieJar cookies_;
    std::shared_ptr<spdlog::logger> logger_;
};

}  // namespace holdfast
