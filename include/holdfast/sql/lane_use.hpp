// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

namespace holdfast::sql {

/// How a pool's connections are used at one moment.
struct LaneUse {
    std::size_t in_use = 0;
    std::size_t idle = 0;
    std::size_t waiting = 0;  ///< requests for a connection
};

}  // namespace holdfast::sql
