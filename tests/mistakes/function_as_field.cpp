// SPDX-License-Identifier: MIT
// Says: field_of<...> takes a data member
#include <holdfast/holdfast.hpp>

#include "task.hpp"

namespace holdfast::mistakes {

auto mistake(Task& task) {
    return field_of<&Task::save>(task);
}

}  // namespace holdfast::mistakes
