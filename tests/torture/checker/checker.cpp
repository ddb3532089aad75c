// SPDX-License-Identifier: MIT
#include "torture/checker/checker.hpp"

#include "torture/checker/application_check.hpp"
#include "torture/checker/base_check.hpp"
#include "torture/checker/cycles.hpp"
#include "torture/checker/dependency_graph.hpp"
#include "torture/checker/reading_check.hpp"
#include "torture/checker/submissions.hpp"

namespace holdfast::torture {

std::vector<Anomaly> check(History const& history) {
    Submissions const submissions{history};
    std::vector<Anomaly> anomalies;
    check_applications(history, submissions, anomalies);
    check_bases(submissions, anomalies);
    check_readings(history, submissions, anomalies);
    find_cycles(DependencyGraph{history, submissions}, history.read_as, anomalies);
    if (history.read_as == Readings::snapshots) {
        DependencyGraph const of_submissions{{.lists = history.lists}, submissions};
        find_cycles(of_submissions, Readings::serialisable, anomalies);
    }
    return anomalies;
}

}  // namespace holdfast::torture
