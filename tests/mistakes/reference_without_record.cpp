// SPDX-License-Identifier: MIT
// Says: names a class without a table
#include <holdfast/holdfast.hpp>

#include "task.hpp"

namespace holdfast::mistakes {

struct Errand : Task {
    static auto record() {
        return table<&Task::hours>("errand", reference<&Task::hours, &Note::text>());
    }
};

auto mistake(sql::Transaction& transaction) {
    return options_of<&Task::hours, Errand>(transaction);
}

}  // namespace holdfast::mistakes
