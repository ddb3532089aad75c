// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "torture/checker/anomaly.hpp"
#include "torture/checker/submissions.hpp"

namespace holdfast::torture {

/// Exactly to the state its user saw: each applied submission stands right after the entries that
/// its page showed (else a lost update), and no two rest on the same total (else write skew).
void check_bases(Submissions const& submissions, std::vector<Anomaly>& anomalies);

}  // namespace holdfast::torture
