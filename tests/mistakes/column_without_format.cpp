// SPDX-License-Identifier: MIT
// Says: a column's type needs a holdfast::FieldFormat
#include <holdfast/holdfast.hpp>

namespace holdfast::mistakes {

struct Strange {};

void mistake(sql::Transaction& transaction) {
    transaction.one<Strange>("select id from task");
}

}  // namespace holdfast::mistakes
