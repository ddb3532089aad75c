// SPDX-License-Identifier: MIT
#pragma once

#include <holdfast/app/settings/application_options.hpp>
#include <holdfast/app/views/user_interface.hpp>
#include <holdfast/concurrency/keyring.hpp>
#include <holdfast/sql/database.hpp>

#include "app/session/cookie_jar.hpp"
#include "app/telemetry/metrics.hpp"

namespace holdfast {

/// The things that the parts of an application work with. All of it outlives them.
struct ApplicationContext {
    UserInterface const& user_interface;
    sql::Database& database;
    concurrency::Keyring const& keyring;
    ApplicationOptions const& options;
    CookieJar const& cookies;
    Metrics& metrics;
};

}  // namespace holdfast
