// SPDX-License-Identifier: MIT
// Says: the arguments of a view are PathArgument<Value>
#include <holdfast/holdfast.hpp>

#include "task.hpp"

namespace holdfast::mistakes {

void mistake(UserInterface& views) {
    views.define_view("/{id}", "Task", std::string{"id"});
}

}  // namespace holdfast::mistakes
