// SPDX-License-Identifier: MIT
#include "support/load.hpp"

#include <gtest/gtest.h>

namespace holdfast::processes {

bool increment(Visitor& visitor, FormPage const& page) {
    auto const answer = visitor.post(page.pressed("increment"));
    EXPECT_TRUE(answer.status == 303 || answer.status == 409) << answer.status;
    return answer.status == 303;
}

Outcome increment_until_lost(Visitor& visitor, std::function<void()> const& after_each) {
    Outcome outcome;
    try {
        for (;;) {
            outcome.unanswered.reset();
            auto const page = visitor.open();
            outcome.unanswered = page.pressed("increment");
            if (!increment(visitor, page)) continue;
            ++outcome.acknowledged;
            after_each();
        }
    } catch (ConnectionLost const&) {
        return outcome;
    }
}

}  // namespace holdfast::processes
