// SPDX-License-Identifier: MIT
// Says: it has a parameter ? without a value
#include <holdfast/holdfast.hpp>

namespace holdfast::mistakes {

void mistake(sql::Transaction& transaction) {
    transaction.execute("update task set title = ? where id = ?", "Paint");
}

}  // namespace holdfast::mistakes
