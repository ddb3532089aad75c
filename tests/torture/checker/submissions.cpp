// SPDX-License-Identifier: MIT
#include "torture/checker/submissions.hpp"

#include <algorithm>

namespace holdfast::torture {

bool Submission::was(Outcome outcome) const {
    return std::ranges::find(outcomes, outcome) != outcomes.end();
}

Submissions::Submissions(History const& history) {
    for (auto const& attempt : history.attempts) {
        auto& submission = all_[attempt.id];
        submission.sent = &attempt;
        submission.outcomes.push_back(attempt.outcome);
    }
    for (auto const& reading : history.readings) readings_.emplace(reading.number, &reading);
    for (auto const& state : history.lists) add_list(state);
}

void Submissions::add_list(ListState const& state) {
    lists_.emplace(state.list, &state);
    auto& notes = notes_[state.list];
    notes.push_back(none);
    for (auto const id : state.items) {
        applied_[id].push_back(state.list);
        notes.push_back(writes_note(id, state.list) ? id : notes.back());
    }
}

bool Submissions::writes_note(Id id, ListNumber list) const {
    auto const* const submission = find(id);
    return submission != nullptr && submission->sent->note == Typing::typed &&
           submission->sent->lists.front() == list;
}

Submission const* Submissions::find(Id id) const {
    auto const found = all_.find(id);
    return found == all_.end() ? nullptr : &found->second;
}

std::size_t Submissions::count(Id id, ListNumber list) const {
    auto const found = applied_.find(id);
    if (found == applied_.end()) return 0;
    return static_cast<std::size_t>(std::ranges::count(found->second, list));
}

std::span<Id const> Submissions::entries(ListNumber list) const {
    auto const found = lists_.find(list);
    if (found == lists_.end()) return {};
    return found->second->items;
}

bool Submissions::is_start_of_list(ListState const& state) const {
    auto const in_the_end = entries(state.list);
    return state.items.size() <= in_the_end.size() &&
           std::ranges::equal(state.items, in_the_end.first(state.items.size()));
}

Id Submissions::note_after(ListNumber list, std::size_t entries) const {
    auto const found = notes_.find(list);
    return found == notes_.end() ? none : found->second.at(entries);
}

std::vector<ListState const*> Submissions::relied_on(Attempt const& attempt) const {
    std::vector<ListState const*> result;
    auto const* const page = page_of(attempt);
    if (attempt.form == FormKind::remark || page == nullptr) return result;
    for (auto const& state : page->lists) {
        if (attempt.form == FormKind::together || state.list == attempt.lists.front()) {
            result.push_back(&state);
        }
    }
    return result;
}

Reading const* Submissions::page_of(Attempt const& attempt) const {
    auto const found = readings_.find(attempt.reading);
    return found == readings_.end() ? nullptr : found->second;
}

}  // namespace holdfast::torture
