// SPDX-License-Identifier: MIT
// Says: a record has one member as its key
#include <holdfast/holdfast.hpp>
#include <holdfast/records.hpp>

#include "task.hpp"

namespace holdfast::mistakes {

struct Errand : Task {
    static auto record() { return table<&Task::title, &Task::hours>("errand"); }
};

void mistake(sql::Transaction& transaction, Errand& errand) {
    insert(transaction, errand);
}

}  // namespace holdfast::mistakes
