// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace holdfast {

/// The treatment of a submission when others changed something meanwhile (protocol.md, "Check").
enum class ConcurrencyPolicy : std::uint8_t {
    refuse,  ///< any change refuses
    merge,   ///< only a change of a touched input, or of anything but an input, refuses; the form
             ///< thereby declares its untouched inputs independent of its touched ones
};

}  // namespace holdfast
