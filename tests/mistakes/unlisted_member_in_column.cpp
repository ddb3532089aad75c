// SPDX-License-Identifier: MIT
// Says: fields() does not list this member: add field<&T::member>
#include <holdfast/holdfast.hpp>

#include "task.hpp"

namespace holdfast::mistakes {

auto mistake() {
    return column_of<&Task::unlisted>({"unlisted"});
}

}  // namespace holdfast::mistakes
