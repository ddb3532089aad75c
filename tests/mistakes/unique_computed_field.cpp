// SPDX-License-Identifier: MIT
// Says: a computed field has no column
#include <holdfast/holdfast.hpp>
#include <holdfast/records.hpp>

#include "task.hpp"

namespace holdfast::mistakes {

auto mistake() {
    return field<&Task::hours>("hours", "Hours", computed, unique);
}

}  // namespace holdfast::mistakes
