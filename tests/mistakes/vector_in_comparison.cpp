// SPDX-License-Identifier: MIT
// Says: a list of values has its place in in (?)
#include <holdfast/holdfast.hpp>

namespace holdfast::mistakes {

void mistake(sql::Transaction& transaction, std::vector<std::int64_t> const& ids) {
    transaction.execute("update task set title = '' where id = ?", ids);
}

}  // namespace holdfast::mistakes
