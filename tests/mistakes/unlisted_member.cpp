// SPDX-License-Identifier: MIT
// Says: fields() does not list this member: add field<&T::member>
#include <holdfast/holdfast.hpp>

#include "task.hpp"

namespace holdfast::mistakes {

auto mistake(Task& task) {
    return field_of<&Task::unlisted>(task);
}

}  // namespace holdfast::mistakes
