// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace holdfast {

/// The knowledge about a submission that is not reported as saved. It is `not_saved` only where
/// this request rolled it back, or its claim was looked up and is absent.
enum class Fate : std::uint8_t { unknown, not_saved };

}  // namespace holdfast
