// SPDX-License-Identifier: MIT
// Says: a constraint does not fit the type of the field
#include <holdfast/holdfast.hpp>

#include "task.hpp"

namespace holdfast::mistakes {

auto mistake() {
    return field<&Task::title>("title", "Title", minimum(1));
}

}  // namespace holdfast::mistakes
