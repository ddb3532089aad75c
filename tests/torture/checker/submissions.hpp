// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>
#include <unordered_map>
#include <vector>

#include "torture/checker/history.hpp"

namespace holdfast::torture {

/// All attempts of one id: what was sent, and what each was answered.
struct Submission {
    Attempt const* sent = nullptr;
    std::vector<Outcome> outcomes;

    bool was(Outcome outcome) const;
};

/// The history by submissions, pages and lists: the order in which the submissions of each list
/// were applied is that of its entries in the end. Refers to the history.
class Submissions {
public:
    explicit Submissions(History const& history);

    std::unordered_map<Id, Submission> const& all() const { return all_; }

    /// Null for an id that was never sent.
    Submission const* find(Id id) const;

    /// The number of times that it stands in the list in the end.
    std::size_t count(Id id, ListNumber list) const;

    bool was_applied(Id id) const { return applied_.contains(id); }
    std::size_t count_applied() const { return applied_.size(); }

    /// The entries of a list in the end.
    std::span<Id const> entries(ListNumber list) const;

    bool is_start_of_list(ListState const& state) const;

    /// The note that a list has after that many of its entries.
    Id note_after(ListNumber list, std::size_t entries) const;

    /// The lists that the submission relied on, as its page showed them.
    std::vector<ListState const*> relied_on(Attempt const& attempt) const;

    /// The page that it was sent from; null when the history does not have it.
    Reading const* page_of(Attempt const& attempt) const;

private:
    void add_list(ListState const& state);
    bool writes_note(Id id, ListNumber list) const;

    std::unordered_map<Id, Submission> all_;
    std::unordered_map<std::uint32_t, Reading const*> readings_;
    std::unordered_map<ListNumber, ListState const*> lists_;
    std::unordered_map<ListNumber, std::vector<Id>> notes_;  // after each number of entries
    std::unordered_map<Id, std::vector<ListNumber>> applied_;
};

}  // namespace holdfast::torture
