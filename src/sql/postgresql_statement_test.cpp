// SPDX-License-Identifier: MIT
#include <cstdint>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <gmock/gmock.h>

#include <holdfast/sql/error.hpp>

#include "sql/postgresql_fixture.hpp"

namespace holdfast::sql {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using PostgresqlStatements = PostgresqlTest;

TEST_F(PostgresqlStatements, NameThemselvesInErrorsButNoBoundValue) {
    std::string const secret = "Xyzzy4711";
    insert(secret);
    for (std::string const statement :
         {"insert into item (name) values (?)", "select cast(? as integer)",
          "select id from item where other = ?", "select json(?)",
          "select id from no_such_table where name = ?",
          "insert into item (name, id) select null, length(?)"}) {
        Transaction transaction{database, Access::write, late()};
        auto const error = error_of([&] { transaction.execute(unchecked(statement), secret); });
        EXPECT_THAT(error.what(), AllOf(HasSubstr(statement), Not(HasSubstr(secret))));
    }
}

TEST_F(PostgresqlStatements, NameTheViolatedConstraint) {
    insert("one");
    Transaction transaction{database, Access::write, late()};
    auto const error = error_of([&] { insert(transaction, "one"); });
    EXPECT_EQ(error.kind(), ErrorKind::constraint);
    EXPECT_THAT(error.what(), AllOf(HasSubstr("23505"), HasSubstr("item_name_key")));
}

TEST_F(PostgresqlStatements, FollowTheSchema) {
    auto const read = [&] {
        Transaction transaction{database, Access::read, late()};
        transaction.execute("select * from item");
    };
    read();
    ask("alter table item add column note text");
    EXPECT_EQ(error_of(read).kind(), ErrorKind::again);
    read();
}

TEST_F(PostgresqlStatements, ThatWereThrownAwayArePreparedAgain) {
    insert("one");
    {
        Transaction transaction{database, Access::write, late()};
        transaction.execute("deallocate all");
        transaction.commit();
    }
    EXPECT_EQ(error_of([&] { insert("two"); }).kind(), ErrorKind::again);
    insert("two");
    EXPECT_EQ(count(), 2);
}

TEST_F(PostgresqlStatements, AreMoreThanAreKept) {
    for (int round = 0; round != 3; ++round) {
        Transaction transaction{database, Access::read, late()};
        for (int i = 0; i != 200; ++i) {
            ASSERT_EQ(transaction.one<int>(unchecked("select " + std::to_string(i))), i);
        }
        auto const kept = transaction.one<int>("select count(*) from pg_prepared_statements");
        EXPECT_LE(*kept, 210);
    }
}

TEST_F(PostgresqlStatements, RefuseATextThatWouldBeCutOff) {
    std::string const text{"one\0two", 7};
    Transaction transaction{database, Access::write, late()};
    EXPECT_THROW(insert(transaction, text), SqlError);
    Transaction other{database, Access::write, late()};
    std::vector<std::string> const texts{text, text};
    EXPECT_THROW(other.execute("delete from item where name in (?)", texts), SqlError);
}

TEST_F(PostgresqlStatements, CannotCopyFromTheClient) {
    for (auto const* statement : {"copy item from stdin", "copy item to stdout"}) {
        Transaction transaction{database, Access::write, late()};
        EXPECT_THROW(transaction.execute(unchecked(statement)), SqlError) << statement;
        EXPECT_THROW(transaction.commit(), SqlError);
    }
    insert("one");
}

TEST_F(PostgresqlStatements, HaveItsOperatorsWithQuestionMarks) {
    Transaction transaction{database, Access::read, late()};
    EXPECT_EQ(transaction.one<bool>("select '{\"a\": 1}'::jsonb ?? ?", "a"), true);
    EXPECT_EQ(transaction.one<bool>("select '{\"a\": 1}'::jsonb ??| array[?]", "b"), false);
}

TEST_F(PostgresqlStatements, LeftBeforeARowThatFailsDoomTheirTransaction) {
    Transaction transaction{database, Access::write, late()};
    insert(transaction, "one");
    for (int const one : transaction.rows<int>(
             "select 1 / (50000 - number) from generate_series(1, 60000) as numbers (number)")) {
        EXPECT_EQ(one, 0);
        break;
    }
    auto const error = error_of([&] { transaction.commit(); });
    EXPECT_THAT(error.what(), AllOf(HasSubstr("22012"), HasSubstr("50000 - number")));
}

TEST_F(PostgresqlStatements, ThatFailBeforeTheNextOneAreNamed) {
    Transaction transaction{database, Access::write, late()};
    auto const read = [&] {
        for (int const one : transaction.rows<int>(
                 "select 1 / (50000 - number) from generate_series(1, 60000) as numbers "
                 "(number)")) {
            EXPECT_EQ(one, 0);
            transaction.execute("select 2");
        }
    };
    EXPECT_THAT(error_of(read).statement(), HasSubstr("50000 - number"));
}

TEST_F(PostgresqlStatements, WhoseConnectionIsLostBetweenRowsSaySo) {
    Transaction transaction{database, Access::read, late()};
    int const backend = backend_of(transaction);
    auto const read = [&] {
        bool is_first = true;
        for (int const number :
             transaction.rows<int>("select number from generate_series(1, 5000000) as numbers "
                                   "(number)")) {
            EXPECT_GT(number, 0);
            if (std::exchange(is_first, false)) terminate(backend);
        }
    };
    EXPECT_EQ(error_of(read).kind(), ErrorKind::connection_lost);
}

TEST_F(PostgresqlStatements, ThatAreLeftWithTheirTransactionAreNotReadToTheirEnd) {
    auto const backend = [&] {
        Transaction transaction{database, Access::read, late()};
        int const id = backend_of(transaction);
        auto rows = transaction.rows<int>("select generate_series(1, 2000000000)");
        EXPECT_EQ(*rows.begin(), 1);
        return id;
    };
    int const first = backend();
    Transaction transaction{database, Access::read, late()};
    EXPECT_NE(backend_of(transaction), first);
}

TEST_F(PostgresqlStatements, MakeFunctionsWithABody) {
    Transaction transaction{database, Access::schema, late()};
    transaction.execute("create function one_and_two() returns integer language sql "
                        "begin atomic select 1; select 2; end");
    EXPECT_EQ(transaction.one<int>("select one_and_two()"), 2);
}

TEST_F(PostgresqlStatements, ReadBytesWhateverTheServerIsConfiguredFor) {
    Database other{fresh.address() + (fresh.address().find('?') == std::string::npos ? "?" : "&") +
                   "options=-cbytea_output%3Descape"};
    Transaction transaction{other, Access::read, late()};
    EXPECT_EQ(transaction.one<Bytes>("select '\\x4100'::bytea"),
              (Bytes{std::byte{0x41}, std::byte{0}}));
}

TEST_F(PostgresqlStatements, ReadItsTypes) {
    Transaction transaction{database, Access::read, late()};
    auto const row = transaction.one<bool, int, double, std::string, std::int64_t, Bytes>(
        "select true, 5::numeric, 0.1::real, date '2026-11-28', sum(x), '\\x00ff'::bytea "
        "from (values (1::bigint), (2)) as numbers (x)");
    ASSERT_TRUE(row);
    EXPECT_EQ(std::get<0>(*row), true);
    EXPECT_EQ(std::get<1>(*row), 5);
    EXPECT_EQ(std::get<2>(*row), 0.1);
    EXPECT_EQ(std::get<3>(*row), "2026-11-28");
    EXPECT_EQ(std::get<4>(*row), 3);
    EXPECT_EQ(std::get<5>(*row), (Bytes{std::byte{0}, std::byte{0xff}}));
}

}  // namespace holdfast::sql
