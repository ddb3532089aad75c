// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "torture/checker/anomaly.hpp"
#include "torture/checker/submissions.hpp"

namespace holdfast::torture {

/// Exactly once: what was acknowledged is there, what was refused is not, each at most once and
/// whole, an intention at most once, and the claims agree. Nothing typed is lost.
void check_applications(History const& history, Submissions const& submissions,
                        std::vector<Anomaly>& anomalies);

}  // namespace holdfast::torture
