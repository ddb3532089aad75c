// SPDX-License-Identifier: MIT
// Says: it has a value without a parameter ?
#include <holdfast/holdfast.hpp>

namespace holdfast::mistakes {

void mistake(sql::Transaction& transaction) {
    transaction.execute("delete from task where id = 1", 1);
}

}  // namespace holdfast::mistakes
