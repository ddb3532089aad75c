// SPDX-License-Identifier: MIT
#include "torture/checker/reading_check.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

namespace holdfast::torture {
namespace {

/// For each list, how many entries a page must show that is asked for after some time.
class Acknowledged {
public:
    Acknowledged(History const& history, Submissions const& submissions) {
        for (auto const& attempt : history.attempts) {
            if (attempt.outcome == Outcome::acknowledged) add(attempt, submissions);
        }
        for (auto& [list, steps] : steps_) {
            std::ranges::sort(steps);
            std::size_t most = 0;
            for (auto& step : steps) most = step.second = std::max(step.second, most);
        }
    }

    std::size_t before(Microseconds time, ListNumber list) const {
        auto const found = steps_.find(list);
        if (found == steps_.end()) return 0;
        auto const& steps = found->second;
        auto const next = std::ranges::lower_bound(steps, time, {}, &Step::first);
        return next == steps.begin() ? 0 : std::prev(next)->second;
    }

private:
    using Step = std::pair<Microseconds, std::size_t>;

    void add(Attempt const& attempt, Submissions const& submissions) {
        for (auto const list : attempt.lists) {
            auto const entries = submissions.entries(list);
            auto const place = std::ranges::find(entries, attempt.id);
            if (place == entries.end()) continue;
            steps_[list].emplace_back(attempt.ended,
                                      static_cast<std::size_t>(place - entries.begin()) + 1);
        }
    }

    std::unordered_map<ListNumber, std::vector<Step>> steps_;
};

void check_order(Reading const& reading, ListState const& shown, Submissions const& submissions,
                 std::vector<Anomaly>& anomalies) {
    auto const gone = std::ranges::find_if(shown.items, [&](Id id) {
        return submissions.count(id, shown.list) == 0;
    });
    auto const where = fmt::format("page {} shows list {}", reading.number, shown.list);
    if (gone != shown.items.end()) {
        anomalies.push_back(
            {AnomalyKind::dirty_read, fmt::format("{} with {}, which is not there", where, *gone)});
    } else if (!submissions.is_start_of_list(shown)) {
        anomalies.push_back({AnomalyKind::forked_read, where + " in another order"});
    } else if (auto const note = submissions.note_after(shown.list, shown.items.size());
               note != shown.note) {
        anomalies.push_back(
            {AnomalyKind::wrong_note,
             fmt::format("{} with the note of {} instead of {}", where, shown.note, note)});
    }
}

void check_whole(Reading const& reading, std::vector<Anomaly>& anomalies) {
    auto const sum = std::accumulate(reading.lists.begin(), reading.lists.end(), std::size_t{0},
                                     [](std::size_t total, ListState const& shown) {
                                         return total + shown.items.size();
                                     });
    if (!reading.total || *reading.total == sum) return;
    anomalies.push_back(
        {AnomalyKind::torn_reading, fmt::format("page {} shows {} entries and the total {}",
                                                reading.number, sum, *reading.total)});
}

}  // namespace

void check_readings(History const& history, Submissions const& submissions,
                    std::vector<Anomaly>& anomalies) {
    Acknowledged const acknowledged{history, submissions};
    for (auto const& reading : history.readings) {
        check_whole(reading, anomalies);
        for (auto const& shown : reading.lists) {
            check_order(reading, shown, submissions, anomalies);
            auto const least = acknowledged.before(reading.began, shown.list);
            if (shown.items.size() >= least) continue;
            anomalies.push_back(
                {AnomalyKind::stale_read,
                 fmt::format("page {} shows {} entries of list {}, of which {} had been "
                             "acknowledged before",
                             reading.number, shown.items.size(), shown.list, least)});
        }
    }
    for (auto const& state : history.lists) {
        if (state.note == submissions.note_after(state.list, state.items.size())) continue;
        anomalies.push_back(
            {AnomalyKind::wrong_note,
             fmt::format("list {} ends with the note of {}", state.list, state.note)});
    }
}

}  // namespace holdfast::torture
