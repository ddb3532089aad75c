// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "support/visitor.hpp"

namespace holdfast::processes {

/// The outcomes of one user's submissions until the server went away.
struct Outcome {
    int acknowledged = 0;
    std::optional<std::string> unanswered;  ///< the body of the one that was under way
};

/// Presses *Increment*: whether it was saved. Otherwise it was outdated, and the test fails when
/// it was neither.
bool increment(Visitor& visitor, FormPage const& page);

/// Opens the page and presses *Increment* again and again, until the connection is lost. Calls
/// `after_each` after each one that was saved.
Outcome increment_until_lost(Visitor& visitor, std::function<void()> const& after_each);

}  // namespace holdfast::processes
