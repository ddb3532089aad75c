// SPDX-License-Identifier: MIT
#include <chrono>
#include <vector>

#include <holdfast/sql/database.hpp>
#include <holdfast/sql/transaction.hpp>

#include "client.hpp"

namespace clients {
namespace {

using namespace holdfast;

class HoldfastClient : public Client {
public:
    explicit HoldfastClient(std::string const& address) : database_{address} {
        database_.migrate(
            std::vector<sql::Migration>{
                {"tasks",
                 {"create table task (id integer primary key, title text not null)",
                  "insert into task with recursive n(i) as (select 0 union all "
                  "select i + 1 from n where i < 999) select i, 'Task ' || i from n"}}},
            deadline());
    }

    std::size_t read_one(int id) override { return read_one(id, sql::Access::read); }
    std::size_t read_one_to_write(int id) override { return read_one(id, sql::Access::write); }

    std::int64_t read_many() override {
        sql::Transaction transaction{database_, sql::Access::read, deadline()};
        std::int64_t sum = 0;
        for (auto const& [number, text] : transaction.rows<std::int64_t, std::string>(
                 "with recursive n(i) as (select 1 union all select i + 1 from n "
                 "where i < 1000000) select i, 'Row ' || i from n")) {
            sum += number + static_cast<std::int64_t>(text.size());
        }
        return sum;
    }

private:
    static sql::Deadline deadline() {
        return sql::Deadline::clock::now() + std::chrono::minutes{1};
    }

    std::size_t read_one(int id, sql::Access access) {
        sql::Transaction transaction{database_, access, deadline()};
        auto const title = transaction.one<std::string>("select title from task where id = ?", id);
        transaction.commit();
        return title->size();
    }

    sql::Database database_;
};

}  // namespace

std::unique_ptr<Client> holdfast_client(std::string const& address) {
    return std::make_unique<HoldfastClient>(address);
}

}  // namespace clients
