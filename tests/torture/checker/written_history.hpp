// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "torture/checker/history.hpp"

namespace holdfast::torture {

/// A history written by hand: an application that keeps the promise, unless it is told to break it.
/// The lists 0 and 1 are a family.
class WrittenHistory {
public:
    static constexpr ListNumber family = 2;

    /// Somebody opens a page of the whole family, and gets what is there.
    Reading& open() {
        Reading reading{.number = next_reading_++, .began = ++time_, .ended = ++time_};
        std::size_t total = 0;
        for (ListNumber list = 0; list < family; ++list) {
            reading.lists.push_back(state(list));
            total += state(list).items.size();
        }
        reading.total = total;
        return history_.readings.emplace_back(std::move(reading));
    }

    /// Sends a submission from that page, without any effect.
    Attempt& send(Reading const& page, FormKind form, std::vector<ListNumber> lists,
                  Outcome outcome = Outcome::acknowledged) {
        auto const id = next_id_++;
        return history_.attempts.emplace_back(Attempt{.id = id,
                                                      .intention = id,
                                                      .reading = page.number,
                                                      .lists = std::move(lists),
                                                      .form = form,
                                                      .began = ++time_,
                                                      .ended = ++time_,
                                                      .outcome = outcome});
    }

    /// The effect of a submission, and of its repetitions.
    void apply(Attempt const& attempt) {
        for (auto const list : attempt.lists) append(list, attempt.id);
        if (attempt.note == Typing::typed) lists_[attempt.lists.front()].note = attempt.id;
        ++applied_;
    }

    void append(ListNumber list, Id id) { state(list).items.push_back(id); }

    ListState& state(ListNumber list) {
        auto const [found, is_new] = lists_.emplace(list, ListState{.list = list});
        return found->second;
    }

    /// Sends it and applies it.
    Attempt& submit(Reading const& page, FormKind form, std::vector<ListNumber> lists) {
        auto& attempt = send(page, form, std::move(lists));
        apply(attempt);
        return attempt;
    }

    History& history() { return history_; }

    /// With what the database holds in the end.
    History finished() {
        auto history = history_;
        for (auto const& [list, state] : lists_) history.lists.push_back(state);
        history.applied = applied_;
        return history;
    }

private:
    History history_ = with_room();
    std::map<ListNumber, ListState> lists_;
    std::size_t applied_ = 0;
    Microseconds time_ = 0;
    Id next_id_ = 1;
    std::uint32_t next_reading_ = 1;

    // For the references that are handed out.
    static History with_room() {
        History history;
        history.readings.reserve(1000);
        history.attempts.reserve(1000);
        return history;
    }
};

}  // namespace holdfast::torture
