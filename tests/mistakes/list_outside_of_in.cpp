// SPDX-License-Identifier: MIT
// Says: a list of values has its place in in (?)
#include <holdfast/holdfast.hpp>

namespace holdfast::mistakes {

void mistake(sql::Transaction& transaction, std::span<int const> ids) {
    transaction.execute("delete from task where id = ?", ids);
}

}  // namespace holdfast::mistakes
