// SPDX-License-Identifier: MIT
// Says: a record takes stored<...>, unique_together
#include <holdfast/holdfast.hpp>
#include <holdfast/records.hpp>

#include "task.hpp"

namespace holdfast::mistakes {

auto mistake() {
    return table<&Task::hours>("task", unique);
}

}  // namespace holdfast::mistakes
