// SPDX-License-Identifier: MIT
// Says: the object is const
#include <holdfast/holdfast.hpp>

#include "task.hpp"

namespace holdfast::mistakes {

auto mistake(Task const& task) {
    return field_of<&Task::title>(task);
}

}  // namespace holdfast::mistakes
