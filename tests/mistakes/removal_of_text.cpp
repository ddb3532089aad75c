// SPDX-License-Identifier: MIT
// Says: a row is removed by a check box: give the field of a bool
#include <holdfast/forms/rows/form_row.hpp>
#include <holdfast/holdfast.hpp>

#include "task.hpp"

namespace holdfast::mistakes {

void mistake(FormRow& row, Task& task) {
    row.add_removal(field_of<&Task::title>(task));
}

}  // namespace holdfast::mistakes
