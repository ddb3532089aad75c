// SPDX-License-Identifier: MIT
#include <charconv>
#include <stdexcept>
#include <string_view>

#include <libpq-fe.h>

#include "client.hpp"

namespace clients {
namespace {

constexpr char const* select_many =
    "with recursive n(i) as (select 1 union all select i + 1 from n where i < 1000000) "
    "select i, 'Row ' || i from n";

// The texts of the module `sql` at the beginning and at the end.
constexpr char const* begin_read =
    "begin isolation level repeatable read read only; "
    "select floor(extract(epoch from now()))::bigint, set_config('lock_timeout', '60000', true), "
    "set_config('statement_timeout', '61000', true)";
constexpr char const* begin_write =
    "begin isolation level serializable read write; "
    "select floor(extract(epoch from now()))::bigint, set_config('lock_timeout', '60000', true), "
    "set_config('statement_timeout', '61000', true)";
constexpr char const* commit_write =
    "set transaction isolation level serializable; set local synchronous_commit to default; "
    "select current_setting(case when current_setting('fsync') = 'off' or "
    "current_setting('synchronous_commit') = 'off' then 'holdfast.off' else 'fsync' end); commit";

class PostgresqlClient : public Client {
public:
    PostgresqlClient(std::string const& address, Guarantees guarantees)
        : connection_{PQconnectdb(address.c_str()), &PQfinish}, guarantees_{guarantees} {
        require(Result{PQprepare(connection_.get(), "one", "select title from task where id = $1",
                                 1, nullptr),
                       &PQclear},
                PGRES_COMMAND_OK);
    }

    std::size_t read_one(int id) override {
        return guarantees_ == Guarantees::of_holdfast
                   ? read_one(id, begin_read, "rollback")
                   : read_one(id, "begin isolation level repeatable read read only", "commit");
    }
    std::size_t read_one_to_write(int id) override {
        return guarantees_ == Guarantees::of_holdfast
                   ? read_one(id, begin_write, commit_write)
                   : read_one(id, "begin isolation level serializable read write", "commit");
    }

    std::int64_t read_many() override {
        if (PQsendQuery(connection_.get(), select_many) == 0 ||
            PQsetSingleRowMode(connection_.get()) == 0) {
            throw std::runtime_error{PQerrorMessage(connection_.get())};
        }
        std::int64_t sum = 0;
        while (Result const result{PQgetResult(connection_.get()), &PQclear}) {
            if (PQntuples(result.get()) == 0) continue;
            auto const number = text_of(result, 0);
            std::int64_t value = 0;
            std::from_chars(number.data(), number.data() + number.size(), value);
            std::string const text{text_of(result, 1)};
            sum += value + static_cast<std::int64_t>(text.size());
        }
        return sum;
    }

private:
    using Result = std::unique_ptr<PGresult, decltype(&PQclear)>;

    std::size_t read_one(int id, char const* begin, char const* end) {
        run(begin);
        auto const number = std::to_string(id);
        char const* const value = number.c_str();
        Result const result{PQexecPrepared(connection_.get(), "one", 1, &value, nullptr, nullptr,
                                           0),
                            &PQclear};
        require(result, PGRES_TUPLES_OK);
        std::string const title{text_of(result, 0)};
        run(end);
        return title.size();
    }

    static std::string_view text_of(Result const& result, int column) {
        return {PQgetvalue(result.get(), 0, column),
                static_cast<std::size_t>(PQgetlength(result.get(), 0, column))};
    }

    void run(char const* statement) {
        Result const result{PQexec(connection_.get(), statement), &PQclear};
        if (PQresultStatus(result.get()) != PGRES_TUPLES_OK) require(result, PGRES_COMMAND_OK);
    }

    void require(Result const& result, ExecStatusType status) {
        if (PQresultStatus(result.get()) == status) return;
        throw std::runtime_error{PQerrorMessage(connection_.get())};
    }

    std::unique_ptr<PGconn, decltype(&PQfinish)> connection_;
    Guarantees guarantees_;
};

}  // namespace

std::unique_ptr<Client> postgresql_client(std::string const& address, Guarantees guarantees) {
    return std::make_unique<PostgresqlClient>(address, guarantees);
}

}  // namespace clients
