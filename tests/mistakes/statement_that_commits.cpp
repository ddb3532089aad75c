// SPDX-License-Identifier: MIT
// Says: only the Transaction begins and ends
#include <holdfast/holdfast.hpp>

namespace holdfast::mistakes {

void mistake(sql::Transaction& transaction) {
    transaction.execute("commit");
}

}  // namespace holdfast::mistakes
