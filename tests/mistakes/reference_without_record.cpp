// SPDX-License-Identifier: MIT
// Says: the reference is to a class without a record()
#include <holdfast/holdfast.hpp>
#include <holdfast/records.hpp>

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
