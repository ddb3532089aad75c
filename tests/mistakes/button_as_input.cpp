// SPDX-License-Identifier: MIT
// Says: add_input takes an input; other widgets, such as buttons, are added by add
#include <holdfast/holdfast.hpp>

#include "task.hpp"

namespace holdfast::mistakes {

void mistake(FormLayout& layout, Task& task, View& view) {
    layout.add_input<Button>(event_of<&Task::save>(task, view.transaction()));
}

}  // namespace holdfast::mistakes
