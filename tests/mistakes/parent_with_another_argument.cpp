// SPDX-License-Identifier: MIT
// Says: a parent has no argument in its path but those of the view below it
#include <holdfast/holdfast.hpp>

#include "task.hpp"

namespace holdfast::mistakes {

void mistake(ViewWith<>& home, ViewWith<PathArgument<int>>& task) {
    home.set_parent(task);
}

}  // namespace holdfast::mistakes
