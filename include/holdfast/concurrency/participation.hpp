// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace holdfast::concurrency {

/// Whether a user can change an input or press a button.
enum class Availability : std::uint8_t { disabled, enabled };

/// Whether a difference counts (protocol.md, "Words": ignore_concurrent_change).
enum class Comparison : std::uint8_t { ignored, compared };

/// The meaning of an enabled input for which a browser sends nothing. A check box is not ticked,
/// none of several radio buttons is chosen, or a set is empty, because a set sends a text for each
/// value. All other inputs always send something.
enum class Absence : std::uint8_t { malformed, unticked, unchosen, empty_set };

/// The treatment of a repeated submission: it gets the first outcome, or it runs again, as login
/// and logout do (protocol.md, "Again").
enum class Repetition : std::uint8_t { recognised, run_again };

}  // namespace holdfast::concurrency
