// SPDX-License-Identifier: MIT
// Says: say how values of the member
#include <holdfast/holdfast.hpp>

#include "task.hpp"

namespace holdfast::mistakes {

auto mistake() {
    return field<&Task::place>("place", "Place");
}

}  // namespace holdfast::mistakes
