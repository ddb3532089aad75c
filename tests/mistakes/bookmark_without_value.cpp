// SPDX-License-Identifier: MIT
// Says: a bookmark takes a value for each argument in the view's path
#include <holdfast/holdfast.hpp>

#include "task.hpp"

namespace holdfast::mistakes {

auto mistake(ViewWith<PathArgument<int>>& task) {
    return task.bookmark();
}

}  // namespace holdfast::mistakes
