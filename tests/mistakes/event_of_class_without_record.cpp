// SPDX-License-Identifier: MIT
// Says: the function is for classes that have a table
#include <holdfast/holdfast.hpp>
#include <holdfast/records.hpp>

#include "task.hpp"

namespace holdfast::mistakes {

struct Errand : Task {
    static auto events() { return std::tuple{event<insert>("add", "Add")}; }
};

auto mistake(Errand& errand, sql::Transaction& transaction) {
    return event_of<insert>(errand, transaction);
}

}  // namespace holdfast::mistakes
