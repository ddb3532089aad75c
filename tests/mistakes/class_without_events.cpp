// SPDX-License-Identifier: MIT
// Says: lists no events: give it a `static auto events()`
#include <holdfast/holdfast.hpp>

#include "task.hpp"

namespace holdfast::mistakes {

auto mistake(Note& note) {
    return event_of<&Note::save>(note);
}

}  // namespace holdfast::mistakes
