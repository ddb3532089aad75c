// SPDX-License-Identifier: MIT
// Says: the members that a row is read into must be of one class
#include <holdfast/holdfast.hpp>

namespace holdfast::mistakes {

struct One {
    std::string name;
};

struct Other {
    std::string name;
};

void mistake(sql::Transaction& transaction) {
    (void)transaction.one<&One::name, &Other::name>("select name, title from task");
}

}  // namespace holdfast::mistakes
