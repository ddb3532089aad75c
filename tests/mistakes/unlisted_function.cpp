// SPDX-License-Identifier: MIT
// Says: events() does not list this function: add event<&T::function>
#include <holdfast/holdfast.hpp>

#include "task.hpp"

namespace holdfast::mistakes {

auto mistake(Task& task) {
    return event_of<&Task::forget>(task);
}

}  // namespace holdfast::mistakes
