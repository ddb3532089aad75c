// SPDX-License-Identifier: MIT
#include <string_view>
#include <unordered_set>

#include <holdfast/concurrency/compare.hpp>

namespace holdfast::concurrency {
namespace {

Side side_of(Recorded const& recorded) {
    Side side{.text = {}, .availability = recorded.availability};
    if (recorded.display) side.text = recorded.display->whole();
    return side;
}

Side side_of(Participant const& participant) {
    return {.text = participant.display, .availability = participant.availability};
}

bool differs(Recorded const& then, Participant const& now, Digester const& digester) {
    return then.kind != now.kind || then.availability != now.availability ||
           !then.value.is(now.value, digester);
}

// The stricter side holds: what only one of them ignores is compared.
Comparison comparison_of(Recorded const* then, Participant const* now) {
    bool const ignored = (then == nullptr || then->comparison == Comparison::ignored) &&
                         (now == nullptr || now->comparison == Comparison::ignored);
    return ignored ? Comparison::ignored : Comparison::compared;
}

}  // namespace

std::vector<Change> compare(Base const& then, std::span<Participant const> now,
                            Digester const& digester) {
    std::vector<Change> changes;
    std::unordered_set<std::string_view> present;
    present.reserve(now.size());
    for (auto const& participant : now) {
        present.insert(participant.key);
        auto const* const recorded = then.find(participant.key);
        if (participant.kind == ParticipantKind::kept) continue;
        if (recorded != nullptr && !differs(*recorded, participant, digester)) continue;
        Change change{.key = participant.key,
                      .label = participant.label,
                      .kind = participant.kind,
                      .comparison = comparison_of(recorded, &participant),
                      .then = {},
                      .now = side_of(participant)};
        if (recorded != nullptr) change.then = side_of(*recorded);
        changes.push_back(std::move(change));
    }
    for (auto const& recorded : then.entries()) {
        bool const was_kept = recorded.kind == ParticipantKind::kept;
        if (was_kept || present.contains(recorded.key)) continue;
        changes.push_back({.key = recorded.key,
                           .label = recorded.label,
                           .kind = recorded.kind,
                           .comparison = comparison_of(&recorded, nullptr),
                           .then = side_of(recorded),
                           .now = {}});
    }
    return changes;
}

}  // namespace holdfast::concurrency
