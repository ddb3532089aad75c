// SPDX-License-Identifier: MIT
// Says: a value of a statement needs a holdfast::FieldFormat
#include <holdfast/holdfast.hpp>

namespace holdfast::mistakes {

void mistake(sql::Transaction& transaction) {
    transaction.execute("update task set title = ?", nullptr);
}

}  // namespace holdfast::mistakes
