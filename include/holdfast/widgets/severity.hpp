// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace holdfast {

enum class Severity : std::uint8_t { success, information, warning, danger };

}  // namespace holdfast
