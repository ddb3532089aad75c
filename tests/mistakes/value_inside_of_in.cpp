// SPDX-License-Identifier: MIT
// Says: in (?) takes a list of values
#include <holdfast/holdfast.hpp>

namespace holdfast::mistakes {

void mistake(sql::Transaction& transaction) {
    transaction.execute("delete from task where id in (?)", 1);
}

}  // namespace holdfast::mistakes
