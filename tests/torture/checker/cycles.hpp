// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "torture/checker/anomaly.hpp"
#include "torture/checker/dependency_graph.hpp"

namespace holdfast::torture {

/// One cycle for each set of nodes that depend on each other, of the gravest class that it has: G0,
/// G1c, G-single, G2. Where readings are snapshots only G-nonadjacent takes the place of G2: cycles
/// in which no anti-dependency follows another, which snapshots do not allow.
void find_cycles(DependencyGraph const& dependencies, Readings readings,
                 std::vector<Anomaly>& anomalies);

}  // namespace holdfast::torture
