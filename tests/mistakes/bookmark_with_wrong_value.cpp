// SPDX-License-Identifier: MIT
// Says: a bookmark takes values of the types of the view's arguments
#include <holdfast/holdfast.hpp>

#include "task.hpp"

namespace holdfast::mistakes {

auto mistake(ViewWith<PathArgument<int>>& task) {
    return task.bookmark("seven");
}

}  // namespace holdfast::mistakes
