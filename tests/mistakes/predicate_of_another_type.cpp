// SPDX-License-Identifier: MIT
// Says: a constraint does not fit the type of the field
#include <holdfast/holdfast.hpp>

#include "task.hpp"

namespace holdfast::mistakes {

auto mistake() {
    return field<&Task::hours>("hours", "Hours",
                               must([](std::string const& text) { return text != "0"; }, "Not 0."));
}

}  // namespace holdfast::mistakes
