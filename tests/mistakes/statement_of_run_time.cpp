// SPDX-License-Identifier: MIT
// Says: a text that is made at run time goes through sql::unchecked
#include <holdfast/holdfast.hpp>

namespace holdfast::mistakes {

void mistake(sql::Transaction& transaction, std::string const& table) {
    transaction.execute("delete from " + table);
}

}  // namespace holdfast::mistakes
