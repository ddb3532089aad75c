// SPDX-License-Identifier: MIT
// Says: an argument does not fit its parameter
#include <holdfast/holdfast.hpp>

#include "task.hpp"

namespace holdfast::mistakes {

auto mistake(Task& task, View& view) {
    return event_of<&Task::finish>(task, view.transaction(), "seven");
}

}  // namespace holdfast::mistakes
