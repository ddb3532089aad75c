// SPDX-License-Identifier: MIT
#pragma once

#include <functional>

#include <holdfast/testing/page.hpp>

namespace holdfast::testing {

/// Presses *Try again* until the answer is no 503 any more: on a busy machine any step may take
/// longer than an application waits. Each time the page may be filled before.
inline void try_again(Page& page, std::function<void(Page&)> const& fill = {}) {
    constexpr int most_presses = 100;
    for (int presses = 0; page.status() == 503 && presses < most_presses; ++presses) {
        if (fill) fill(page);
        page.press("Try again");
    }
}

}  // namespace holdfast::testing
