// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <functional>

namespace holdfast {

/// Places where a test can stop a submission, or set the clock. Empty in production.
struct TestHooks {
    std::function<void()> after_check{};     ///< between the check and the validation
    std::function<void()> before_refusal{};  ///< between a refusal and the page that tells it
    std::function<std::chrono::steady_clock::time_point()> now{};  ///< for those who guess wrong
};

}  // namespace holdfast
