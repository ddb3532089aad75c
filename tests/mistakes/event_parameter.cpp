// SPDX-License-Identifier: MIT
// Says: a parameter of an event is a text, a number, an enumeration, Prepared
#include <holdfast/holdfast.hpp>

#include "task.hpp"

namespace holdfast::mistakes {

auto mistake() {
    return event<&Task::move>("move", "Move");
}

}  // namespace holdfast::mistakes
