// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include <holdfast/concurrency/base.hpp>

namespace holdfast::concurrency {

/// A participant at one of two moments.
struct Side {
    std::optional<std::string> text;  ///< nothing: not for display, or too long to be recorded
    Availability availability = Availability::enabled;
};

/// A participant that is not as it was.
struct Change {
    std::string key;
    std::string label;
    ParticipantKind kind = ParticipantKind::input;
    Comparison comparison = Comparison::compared;  ///< ignored: to be told, but no conflict
    std::optional<Side> then;                      ///< nothing: it appeared meanwhile
    std::optional<Side> now;                       ///< nothing: it vanished meanwhile
};

/// What differs between a page as it was rendered and as it would render now: values,
/// availability, and participants on one side only. Those present come first, in their order.
/// The digester must have the key that recorded the base.
std::vector<Change> compare(Base const& then, std::span<Participant const> now,
                            Digester const& digester);

}  // namespace holdfast::concurrency
