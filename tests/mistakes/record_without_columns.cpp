// SPDX-License-Identifier: MIT
// Says: no column but the key
#include <holdfast/holdfast.hpp>
#include <holdfast/records.hpp>

#include "task.hpp"

namespace holdfast::mistakes {

struct Counter {
    int id = 0;
    int count = 0;

    static auto record() { return table<&Counter::id>("counter"); }
};

void mistake(sql::Transaction& transaction, Counter& counter) {
    erase(transaction, counter);
}

}  // namespace holdfast::mistakes
