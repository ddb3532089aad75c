// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

#include <holdfast/app/settings/environment.hpp>
#include <holdfast/http/server.hpp>
#include <holdfast/sql/database.hpp>

#include "app/telemetry/log.hpp"

namespace holdfast {

/// The work of a start on migrations that the database lacks.
enum class Migrating {
    at_start,        ///< applies them
    never,           ///< ends with an error
    by_another,      ///< waits until another process has applied them
    without_serving  ///< applies them, and ends
};

/// The settings that the command line gives.
struct Settings {
    std::string listen = "127.0.0.1:8080";
    std::string admin_listen;
    std::string database;
    std::optional<std::string> copy_to;
    std::string secret_file;
    std::string public_url;
    std::string log_level = "info";
    LogFormat log_format = LogFormat::text;
    bool logs_access = false;
    bool is_behind_proxy = false;
    unsigned drain_seconds = 0;
    http::Workers workers = {};
    std::size_t body_mebibytes = 256;
    bool checks_only = false;
    bool prints_schema = false;
    std::optional<Migrating> migrating;
    unsigned migration_seconds = sql::starting_time.count();
    Environment environment = Environment::production;
};

}  // namespace holdfast
