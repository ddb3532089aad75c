// SPDX-License-Identifier: MIT
#pragma once

#include <holdfast/http/request.hpp>
#include <holdfast/http/response.hpp>
#include <holdfast/sql/database.hpp>

#include "app/settings/settling_time.hpp"

namespace holdfast {

/// Tells in JSON whether a submission of that page instance was applied, and how many seconds ago:
/// `{"saved":true,"seconds_ago":5}`. When none was, it tells how long that may still change and how
/// long it is known, in seconds since the submission was sent:
/// `{"saved":false,"known_from":130,"known_until":1296000}`. 400 for what is no page instance, 503
/// when the database does not answer. Only who was given a page knows its instance.
http::Response answer_saved(sql::Database& database, http::Request const& request,
                            SettlingTime const& time);

}  // namespace holdfast
