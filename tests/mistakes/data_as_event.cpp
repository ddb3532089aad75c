// SPDX-License-Identifier: MIT
// Says: event_of<...> takes a member function
#include <holdfast/holdfast.hpp>

#include "task.hpp"

namespace holdfast::mistakes {

auto mistake(Task& task) {
    return event_of<&Task::title>(task);
}

}  // namespace holdfast::mistakes
