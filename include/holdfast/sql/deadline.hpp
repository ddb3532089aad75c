// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>

namespace holdfast::sql {

/// The moment by which everything that a request waits for must have happened.
using Deadline = std::chrono::steady_clock::time_point;

}  // namespace holdfast::sql
