// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "torture/checker/anomaly.hpp"
#include "torture/checker/submissions.hpp"

namespace holdfast::torture {

/// Checks that pages showed only what was committed, in the order in which it was, one state for
/// the whole page, all that had been acknowledged before it was asked for, and the note that
/// belongs to it; so, too, in the end.
void check_readings(History const& history, Submissions const& submissions,
                    std::vector<Anomaly>& anomalies);

}  // namespace holdfast::torture
