// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

namespace holdfast::sql {

/// The use of a pool's connections at one moment.
struct LaneUse {
    std::size_t in_use = 0;   ///< leased connections
    std::size_t idle = 0;     ///< open and free connections
    std::size_t waiting = 0;  ///< requests for a connection
};

}  // namespace holdfast::sql
