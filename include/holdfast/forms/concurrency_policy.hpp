// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace holdfast {

/// The treatment of a submission when others changed something meanwhile (protocol.md, "Check").
enum class ConcurrencyPolicy : std::uint8_t {
    refuse,  ///< whatever changed
    merge,   ///< only when a touched input changed, or anything that is not an input; the form
             ///< thereby declares its untouched inputs independent of its touched ones
};

}  // namespace holdfast
