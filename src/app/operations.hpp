// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <string_view>

#include <holdfast/http/request.hpp>
#include <holdfast/http/response.hpp>
#include <holdfast/sql/database.hpp>

#include "app/metrics.hpp"
#include "app/settling_time.hpp"

namespace holdfast {

/// Where everything begins that is for those who run an application, or for its pages' script. No
/// view is there.
inline constexpr std::string_view operations_path = "/-/";

/// What says only that the process answers, so that it must wait for nothing.
inline constexpr std::string_view health_path = "/-/health";

/// What says whether the database can be used, too.
inline constexpr std::string_view ready_path = "/-/ready";

/// What was counted, which touches no database.
inline constexpr std::string_view metrics_path = "/-/metrics";

/// Which addresses a listener has: what an application counts is not for everybody.
enum class Audience { everybody, operators };

/// Tells those who run an application how it is, in plain text, and pages what became of their
/// submissions: without cookies.
class Operations {
public:
    /// The first two outlive it.
    Operations(sql::Database& database, Metrics const& metrics, SettlingTime settling_time)
        : database_{database}, metrics_{metrics}, settling_time_{settling_time} {}

    /// `/-/health`, `/-/ready`; for everybody `/-/saved`; for operators `/-/metrics`; else 404.
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
    std::atomic<bool> is_retired_ = false;
};

}  // namespace holdfast
