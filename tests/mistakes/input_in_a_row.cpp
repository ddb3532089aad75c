// SPDX-License-Identifier: MIT
// Says: this input is not for fields of that type: docs/fields.md lists the inputs of each type
#include <holdfast/forms/rows/form_row.hpp>
#include <holdfast/holdfast.hpp>

#include "task.hpp"

namespace holdfast::mistakes {

void mistake(FormRow& row, Task& task) {
    row.add_input<CheckBoxInput>(field_of<&Task::title>(task));
}

}  // namespace holdfast::mistakes
