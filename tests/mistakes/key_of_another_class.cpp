// SPDX-License-Identifier: MIT
// Says: the key or a stored member is of another class
#include <holdfast/holdfast.hpp>
#include <holdfast/records.hpp>

#include "task.hpp"

namespace holdfast::mistakes {

struct Other {
    int id = 0;
};

struct Errand : Task {
    static auto record() { return table<&Other::id>("errand"); }
};

void mistake(sql::Transaction& transaction, Errand& errand) {
    insert(transaction, errand);
}

}  // namespace holdfast::mistakes
