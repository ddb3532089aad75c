// SPDX-License-Identifier: MIT
// Says: a value of a statement needs a holdfast::FieldFormat
#include <holdfast/holdfast.hpp>

namespace holdfast::mistakes {

struct Strange {};

void mistake(sql::Transaction& transaction) {
    transaction.execute("delete from task where id = ?", Strange{});
}

}  // namespace holdfast::mistakes
