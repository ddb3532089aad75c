// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <string>
#include <utility>

#include <holdfast/http/request.hpp>
#include <holdfast/http/response.hpp>
#include <holdfast/sql/database.hpp>

#include "app/settings/settling_time.hpp"
#include "app/telemetry/metrics.hpp"
#include "app/views/reserved_paths.hpp"

namespace holdfast {

/// The audience of a listener, because an application's counts are not for everybody.
enum class Audience { everybody, operators };

/// Tells those who run an application how it is, in plain text, and pages what became of their
/// submissions: without cookies.
class Operations {
public:
    /// The first two outlive it. The start's id is empty in production.
    Operations(sql::Database& database, Metrics const& metrics, SettlingTime settling_time,
               std::string start_id)
        : database_{database},
          metrics_{metrics},
          settling_time_{settling_time},
          start_id_{std::move(start_id)} {}

    /// `/-/health`, `/-/ready`; for everybody `/-/saved` and, in development,
    /// `/-/development/started`; for operators `/-/metrics`; else 404.
    http::Response answer(http::Request const& request, Audience audience) const;

    /// From now on it is not ready.
    void retire() { is_retired_ = true; }

private:
    http::Response ready() const;
    http::Response metrics() const;
    void write_database(Exposition& exposition) const;

    sql::Database& database_;
    Metrics const& metrics_;
    SettlingTime settling_time_;
    std::string start_id_;
    std::atomic<bool> is_retired_ = false;
};

}  // namespace holdfast
