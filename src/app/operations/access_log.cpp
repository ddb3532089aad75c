// SPDX-License-Identifier: MIT
#include "app/operations/access_log.hpp"

#include <chrono>
#include <string>
#include <string_view>
#include <utility>

#include <spdlog/spdlog.h>

#include "app/session/visitor.hpp"
#include "app/views/reserved_paths.hpp"

namespace holdfast {

AccessLog::AccessLog(LogFormat format, CookieJar cookies)
    : format_{format},
      cookies_{std::move(cookies)},
      logger_{spdlog::default_logger()->clone(std::string{access_logger})} {
    logger_->set_level(spdlog::level::info);
}

void AccessLog::write(http::Exchange const& exchange) const {
    auto const& request = exchange.request;
    if (request.path.starts_with(operations_path)) return;
    auto const milliseconds = std::chrono::duration<double, std::milli>(exchange.duration).count();
    auto const* const who = shows_session(request, cookies_) ? "session" : "visitor";
    auto const status = static_cast<int>(exchange.status);
    auto const end = exchange.stream ? http::name(*exchange.stream) : std::string_view{};
    if (format_ == LogFormat::text) {
        logger_->info("request {}: {} {} {} {:.3f} ms {} {} bytes{}{}", request.id,
                      http::name(request.method), request.path, status, milliseconds, who,
                      exchange.bytes, end.empty() ? "" : " ", end);
    } else {
        logger_->info(R"(request {}: "message":"request","method":"{}","path":{},"status":{},)"
                      R"("duration_ms":{:.3f},"user":"{}","bytes":{}{}{}{})",
                      request.id, http::name(request.method), json_string(request.path), status,
                      milliseconds, who, exchange.bytes, end.empty() ? "" : R"(,"stream":")", end,
                      end.empty() ? "" : "\"");
    }
}

}  // namespace holdfast
