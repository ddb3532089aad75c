// SPDX-License-Identifier: MIT
// Says: lists no fields: give it a `static auto fields()`
#include <holdfast/holdfast.hpp>

#include "task.hpp"

namespace holdfast::mistakes {

auto mistake(Note& note) {
    return field_of<&Note::text>(note);
}

}  // namespace holdfast::mistakes
