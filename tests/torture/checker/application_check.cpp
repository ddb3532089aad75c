// SPDX-License-Identifier: MIT
#include "torture/checker/application_check.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

namespace holdfast::torture {
namespace {

void check_places(Submission const& submission, Submissions const& submissions,
                  std::vector<Anomaly>& anomalies) {
    auto const& sent = *submission.sent;
    std::size_t missing = 0;
    for (auto const list : sent.lists) {
        auto const count = submissions.count(sent.id, list);
        if (count > 1) {
            anomalies.push_back(
                {AnomalyKind::applied_twice,
                 fmt::format("{} stands {} times in list {}", sent.id, count, list)});
        }
        if (count == 0) ++missing;
    }
    if (missing != 0 && missing != sent.lists.size()) {
        anomalies.push_back(
            {AnomalyKind::partly_applied, fmt::format("{} is missing from {} of its {} lists",
                                                      sent.id, missing, sent.lists.size())});
    }
}

// A lost answer may be followed by another that says too little; a page that comes back with a
// conflict says that nothing was saved, and may not.
bool says_that_it_was_not_saved(Submission const& submission) {
    if (submission.was(Outcome::refused)) return true;
    return submission.was(Outcome::failed) && !submission.was(Outcome::acknowledged) &&
           !submission.was(Outcome::unknown);
}

void check_outcomes(Submission const& submission, Submissions const& submissions,
                    std::vector<Anomaly>& anomalies) {
    auto const id = submission.sent->id;
    bool const applied = submissions.was_applied(id);
    if (submission.was(Outcome::acknowledged) && !applied) {
        anomalies.push_back({AnomalyKind::lost_acknowledged,
                             fmt::format("{} was acknowledged and is nowhere", id)});
    }
    if (applied && says_that_it_was_not_saved(submission)) {
        anomalies.push_back(
            {AnomalyKind::effect_of_refused, fmt::format("{} was refused and is there", id)});
    }
}

void check_entries(History const& history, Submissions const& submissions,
                   std::vector<Anomaly>& anomalies) {
    for (auto const& state : history.lists) {
        for (auto const id : state.items) {
            auto const* const submission = submissions.find(id);
            bool const explained =
                submission != nullptr && std::ranges::find(submission->sent->lists, state.list) !=
                                             submission->sent->lists.end();
            if (explained) continue;
            anomalies.push_back(
                {AnomalyKind::unexplained_entry,
                 fmt::format("{} stands in list {}, where nobody put it", id, state.list)});
        }
    }
}

void check_intentions(Submissions const& submissions, std::vector<Anomaly>& anomalies) {
    std::map<std::uint32_t, Id> applied;
    for (auto const& [id, submission] : submissions.all()) {
        if (!submissions.was_applied(id)) continue;
        auto const [first, is_first] = applied.emplace(submission.sent->intention, id);
        if (is_first) continue;
        anomalies.push_back(
            {AnomalyKind::intention_applied_twice,
             fmt::format("{} and {} were submitted from one page instance", first->second, id)});
    }
}

}  // namespace

void check_applications(History const& history, Submissions const& submissions,
                        std::vector<Anomaly>& anomalies) {
    for (auto const& [id, submission] : submissions.all()) {
        check_places(submission, submissions, anomalies);
        check_outcomes(submission, submissions, anomalies);
    }
    check_entries(history, submissions, anomalies);
    check_intentions(submissions, anomalies);
    if (history.applied && *history.applied != submissions.count_applied()) {
        anomalies.push_back({AnomalyKind::wrong_claims,
                             fmt::format("{} claims for {} applied submissions", *history.applied,
                                         submissions.count_applied())});
    }
    for (auto const& attempt : history.attempts) {
        if (attempt.text == Text::kept) continue;
        anomalies.push_back(
            {AnomalyKind::lost_text,
             fmt::format("the answer to {} does not show what was typed", attempt.id)});
    }
}

}  // namespace holdfast::torture
