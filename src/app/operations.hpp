// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <string_view>

#include <holdfast/http/request.hpp>
#include <holdfast/http/response.hpp>
#include <holdfast/sql/database.hpp>

#include "app/metrics.hpp"

namespace holdfast {

/// Where everything begins that is for those who run an application. No view is there.
inline constexpr std::string_view operations_path = "/-/";

/// What says only that the process answers, so that it must wait for nothing.
inline constexpr std::string_view health_path = "/-/health";

/// Which addresses a listener has: what an application counts is not for everybody.
enum class Audience { everybody, operators };

/// Tells those who run an application how it is: plain text without cookies.
class Operations {
public:
    /// Both outlive it.
    Operations(sql::Database& database, Metrics const& metrics)
        : database_{database}, metrics_{metrics} {}

    /// `/-/health`, `/-/ready` and, for operators, `/-/metrics`; else 404.
    http::Response answer(http::Request const& request, Audience audience) const;

    /// From now on it is not ready.
    void retire() { is_retired_ = true; }

private:
    http::Response ready() const;
    http::Response metrics() const;
    void write_database(Exposition& exposition) const;

    sql::Database& database_;
    Metrics const& metrics_;
    std::atomic<bool> is_retired_ = false;
};

}  // namespace holdfast
