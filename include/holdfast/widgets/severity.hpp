// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace holdfast {

/// The importance of a message, which gives it a colour.
enum class Severity : std::uint8_t { success, information, warning, danger };

}  // namespace holdfast
