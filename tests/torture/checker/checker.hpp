// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "torture/checker/anomaly.hpp"
#include "torture/checker/history.hpp"

namespace holdfast::torture {

/// All ways in which the history breaks the promise; one anomaly may be found in several ways.
std::vector<Anomaly> check(History const& history);

}  // namespace holdfast::torture
