// SPDX-License-Identifier: MIT
// Says: a slot takes a factory of widgets
#include <holdfast/holdfast.hpp>

#include "task.hpp"

namespace holdfast::mistakes {

void mistake(ViewWith<>& home) {
    home.set_slot("main", 7);
}

}  // namespace holdfast::mistakes
