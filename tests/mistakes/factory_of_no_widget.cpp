// SPDX-License-Identifier: MIT
// Says: factory<...> makes widgets: name a class derived from Widget
#include <holdfast/holdfast.hpp>

#include "task.hpp"

namespace holdfast::mistakes {

void mistake(ViewWith<>& home) {
    home.set_slot("main", factory<Task>());
}

}  // namespace holdfast::mistakes
