// SPDX-License-Identifier: MIT
#include "torture/checker/base_check.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

namespace holdfast::torture {
namespace {

bool appends_to(Attempt const& attempt, ListNumber list) {
    return std::ranges::find(attempt.lists, list) != attempt.lists.end();
}

bool stands_right_after(Attempt const& attempt, ListState const& shown,
                        Submissions const& submissions) {
    auto const entries = submissions.entries(shown.list);
    return submissions.is_start_of_list(shown) && shown.items.size() < entries.size() &&
           entries[shown.items.size()] == attempt.id;
}

void check_base(Attempt const& attempt, Submissions const& submissions,
                std::vector<Anomaly>& anomalies) {
    for (auto const* const shown : submissions.relied_on(attempt)) {
        if (!appends_to(attempt, shown->list) || submissions.count(attempt.id, shown->list) == 0 ||
            stands_right_after(attempt, *shown, submissions)) {
            continue;
        }
        anomalies.push_back(
            {AnomalyKind::lost_update,
             fmt::format("{} was applied to another state of list {} than the {} entries that its "
                         "page showed",
                         attempt.id, shown->list, shown->items.size())});
    }
}

bool share_a_list(Attempt const& one, Attempt const& other) {
    return std::ranges::any_of(one.lists, [&](ListNumber list) { return appends_to(other, list); });
}

}  // namespace

void check_bases(Submissions const& submissions, std::vector<Anomaly>& anomalies) {
    std::map<std::pair<ListNumber, std::size_t>, Attempt const*> rests_on_total;
    for (auto const& [id, submission] : submissions.all()) {
        auto const& sent = *submission.sent;
        if (!submissions.was_applied(id)) continue;
        check_base(sent, submissions, anomalies);
        auto const* const page = submissions.page_of(sent);
        if (sent.form != FormKind::together || page == nullptr || !page->total) continue;
        auto const family = page->lists.front().list;
        auto const [other, is_first] =
            rests_on_total.emplace(std::pair{family, *page->total}, &sent);
        if (is_first || share_a_list(sent, *other->second)) continue;
        anomalies.push_back({AnomalyKind::write_skew,
                             fmt::format("{} and {} both rest on the total {} of the lists from {}",
                                         other->second->id, id, *page->total, family)});
    }
}

}  // namespace holdfast::torture
