// SPDX-License-Identifier: MIT
// Says: construct an input from its field, then the options that it offers
#include <holdfast/holdfast.hpp>

#include "task.hpp"

namespace holdfast::mistakes {

void mistake(FormLayout& layout, Task& task) {
    layout.add_input<SelectInput>(field_of<&Task::title>(task));
}

}  // namespace holdfast::mistakes
