// SPDX-License-Identifier: MIT
#pragma once

#include <functional>

#include <holdfast/sql/deadline.hpp>
#include <holdfast/sql/error.hpp>

#include "app/telemetry/metrics.hpp"

namespace holdfast {

/// Whether the same work may succeed next.
bool may_pass(sql::SqlError const& error);

/// Whether the cause is the database, which may be back when somebody tries again later.
bool is_unavailable(sql::SqlError const& error);

/// Does the work again, after a random pause, as long as it fails with an error that may pass:
/// busy, a serialisation failure or a lost connection (protocol.md, "Again"). Any other exception,
/// and such an error after the deadline, leaves as it came. The metrics count how often.
void again_until(sql::Deadline deadline, Metrics& metrics, std::function<void()> const& work);

}  // namespace holdfast
