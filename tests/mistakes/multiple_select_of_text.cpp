// SPDX-License-Identifier: MIT
// Says: this input is not for fields of that type: docs/fields.md lists the inputs of each type
#include <holdfast/forms/inputs/multiple_select_input.hpp>
#include <holdfast/holdfast.hpp>

#include "task.hpp"

namespace holdfast::mistakes {

void mistake(FormLayout& layout, Task& task, std::vector<Option> const& options) {
    layout.add_input<MultipleSelectInput>(field_of<&Task::title>(task), options);
}

}  // namespace holdfast::mistakes
