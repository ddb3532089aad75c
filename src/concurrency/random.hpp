// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>

namespace holdfast::concurrency {

/// Unpredictable bytes that nobody else ever gets, not even after a fork.
void fill_with_random(std::span<std::uint8_t> bytes);

}  // namespace holdfast::concurrency
