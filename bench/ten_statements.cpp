// SPDX-License-Identifier: MIT
// Ten statements as applications write them, for bench/compile_time.
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <holdfast/fields/calendar_format.hpp>
#include <holdfast/sql/transaction.hpp>

namespace {

using namespace holdfast;

struct Task {
    std::int64_t id = 0;
    std::string title;
    std::optional<std::chrono::year_month_day> due;
};

}  // namespace

std::int64_t ten_statements(sql::Transaction& transaction, Task const& task,
                            std::vector<std::int64_t> const& ids) {
    auto const id =
        transaction.one<std::int64_t>("insert into task (title, due) values (?, ?) returning id",
                                      task.title, task.due);
    transaction.execute("update task set title = ? where id = ?", task.title, *id);
    transaction.execute("update task set due = null where due < ?", task.due);
    transaction.execute("delete from task where id not in (?)", ids);
    transaction.execute("insert into note (task_id, text) values (?, ?)", *id, "made");
    auto sum = transaction.one<std::int64_t>("select count(*) from task").value_or(0);
    auto const title = transaction.one<std::string>("select title from task where id = ?", *id);
    sum += static_cast<std::int64_t>(title ? title->size() : 0);
    for (auto const& [key, name] :
         transaction.rows<std::int64_t, std::string>("select id, title from task order by id")) {
        sum += key + static_cast<std::int64_t>(name.size());
    }
    for (auto const& other : transaction.rows<&Task::id, &Task::title, &Task::due>(
             "select id, title, due from task where title like ? order by due", "a%")) {
        sum += other.id;
    }
    auto const first = transaction.one<&Task::id, &Task::due>(
        "select id, due from task where id in (?) order by id limit 1", ids);
    return first ? sum + first->id : sum;
}
