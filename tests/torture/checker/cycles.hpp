// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "torture/checker/anomaly.hpp"
#include "torture/checker/dependency_graph.hpp"

namespace holdfast::torture {

/// One cycle for each set of nodes that depend on each other, of the gravest class that it has:
/// G0, G1c, G-single, G2.
void find_cycles(DependencyGraph const& dependencies, std::vector<Anomaly>& anomalies);

}  // namespace holdfast::torture
