// SPDX-License-Identifier: MIT
// Says: the member belongs to another class: name a member of the object
#include <holdfast/holdfast.hpp>

#include "task.hpp"

namespace holdfast::mistakes {

auto mistake(Task& task) {
    return field_of<&Note::text>(task);
}

}  // namespace holdfast::mistakes
