// SPDX-License-Identifier: MIT
// Says: options_of takes an enumeration with a function values_for
#include <holdfast/holdfast.hpp>

#include "task.hpp"

namespace holdfast::mistakes {

void mistake(FormLayout& layout, Task& task) {
    layout.add_input<SelectInput>(field_of<&Task::title>(task), options_of<std::string>());
}

}  // namespace holdfast::mistakes
