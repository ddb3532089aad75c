// SPDX-License-Identifier: MIT
// Says: give an argument for each parameter of the event's function
#include <holdfast/holdfast.hpp>

#include "task.hpp"

namespace holdfast::mistakes {

auto mistake(Task& task) {
    return event_of<&Task::save>(task);
}

}  // namespace holdfast::mistakes
