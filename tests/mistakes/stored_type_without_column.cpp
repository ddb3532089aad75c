// SPDX-License-Identifier: MIT
// Says: a member's type has no column
#include <holdfast/holdfast.hpp>
#include <holdfast/records.hpp>

#include "task.hpp"

namespace holdfast::mistakes {

struct Errand : Task {
    static auto record() { return table<&Task::hours>("errand", stored<&Task::place>("place")); }
};

void mistake(sql::Transaction& transaction, Errand& errand) {
    update(transaction, errand);
}

}  // namespace holdfast::mistakes
