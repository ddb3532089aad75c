// SPDX-License-Identifier: MIT
// Says: it must be one whole statement
#include <holdfast/holdfast.hpp>

namespace holdfast::mistakes {

void mistake(sql::Transaction& transaction) {
    transaction.execute("delete from task where title = 'Paint");
}

}  // namespace holdfast::mistakes
