// SPDX-License-Identifier: MIT
// Says: the class has no table: give it a
#include <holdfast/holdfast.hpp>
#include <holdfast/records.hpp>

#include "task.hpp"

namespace holdfast::mistakes {

auto mistake(sql::Transaction& transaction) {
    return load<Note>(transaction, 1);
}

}  // namespace holdfast::mistakes
