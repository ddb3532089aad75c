// SPDX-License-Identifier: MIT
// Says: an input has to fit the type of its field
#include <holdfast/holdfast.hpp>

#include "task.hpp"

namespace holdfast::mistakes {

void mistake(Form& form, Task& task) {
    form.add<CheckBoxInput>(field_of<&Task::title>(task));
}

}  // namespace holdfast::mistakes
