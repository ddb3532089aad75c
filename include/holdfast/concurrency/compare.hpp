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
    Availability availability = Availability::enabled;  ///< at that moment
};

/// A participant that differs from its record.
struct Change {
    std::string key;                                ///< unique in its form
    std::string label;                              ///< for people
    ParticipantKind kind = ParticipantKind::input;  ///< its kind
    Comparison comparison = Comparison::compared;   ///< ignored: reported, but no conflict
    std::optional<Side> then;                       ///< nothing: it appeared meanwhile
    std::optional<Side> now;                        ///< nothing: it vanished meanwhile
};

/// The differences between a page as rendered and as it would render now: values, availability, and
/// participants on one side only. Present participants come first, in their order. The digester
/// must have the key that recorded the base.
std::vector<Change> compare(Base const& then, std::span<Participant const> now,
                            Digester const& digester);

}  // namespace holdfast::concurrency
