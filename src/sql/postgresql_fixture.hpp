// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <thread>

#include "sql/test_database.hpp"

namespace holdfast::sql {

inline int backend_of(Transaction& transaction) {
    return *transaction.one<int>("select pg_backend_pid()");
}

/// A new schema on the tests' server, and what an administrator does there meanwhile.
class PostgresqlTest : public WithDatabase {
protected:
    std::string ask(std::string const& query) const { return fresh.value_of(query); }

    void terminate(int backend) const {
        auto const id = std::to_string(backend);
        ask("select pg_terminate_backend(" + id + ")");
        while (ask("select count(*) from pg_stat_activity where pid = " + id) != "0") {
            std::this_thread::yield();
        }
    }

    void wait_until_blocked(int backend) const {
        auto const query =
            "select wait_event_type from pg_stat_activity where pid = " + std::to_string(backend);
        while (ask(query) != "Lock") std::this_thread::yield();
    }

    static std::size_t insert_unless_there(Transaction& transaction, std::string const& name) {
        return transaction.execute(
            "insert into item (name) values (?) on conflict (name) do nothing", name);
    }
};

}  // namespace holdfast::sql
