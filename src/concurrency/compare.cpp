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

// What one side ignores and the other does not is compared: the stricter one holds.
bool counts(Recorded const* then, Participant const* now) {
    auto const compared = [](auto const* side) {
        return side != nullptr && side->comparison == Comparison::compared &&
               side->kind != ParticipantKind::kept;
    };
    return compared(then) || compared(now);
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
        if (!counts(recorded, &participant)) continue;
        if (recorded != nullptr && !differs(*recorded, participant, digester)) continue;
        Change change{.key = participant.key,
                      .label = participant.label,
                      .kind = participant.kind,
                      .then = {},
                      .now = side_of(participant)};
        if (recorded != nullptr) change.then = side_of(*recorded);
        changes.push_back(std::move(change));
    }
    for (auto const& recorded : then.entries()) {
        if (present.contains(recorded.key) || !counts(&recorded, nullptr)) continue;
        changes.push_back({.key = recorded.key,
                           .label = recorded.label,
                           .kind = recorded.kind,
                           .then = side_of(recorded),
                           .now = {}});
    }
    return changes;
}

}  // namespace holdfast::concurrency
