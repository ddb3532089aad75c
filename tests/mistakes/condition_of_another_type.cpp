// SPDX-License-Identifier: MIT
// Says: takes a value of the other member
#include <holdfast/holdfast.hpp>

#include "task.hpp"

namespace holdfast::mistakes {

using namespace std::string_literals;

auto mistake() {
    return field<&Task::title>("title", "Title", required_if<&Task::is_done>("yes, it is"s));
}

}  // namespace holdfast::mistakes
