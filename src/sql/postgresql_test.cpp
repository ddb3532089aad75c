// SPDX-License-Identifier: MIT
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include <gmock/gmock.h>

#include <holdfast/sql/error.hpp>

#include "sql/postgresql_fixture.hpp"

namespace holdfast::sql {

namespace {

using PostgresqlDatabases = PostgresqlTest;
using PostgresqlTransactions = PostgresqlTest;
using PostgresqlConnections = PostgresqlTest;

}  // namespace

TEST_F(PostgresqlDatabases, HaveNoFileAndMayWait) {
    EXPECT_TRUE(database.reads_may_wait());
    EXPECT_EQ(database.file(), "");
}

TEST_F(PostgresqlDatabases, NumberRowsWithoutReusingANumber) {
    insert("one");
    ask("delete from item");
    insert("two");
    EXPECT_EQ(ask("select id from item"), "2");
}

TEST_F(PostgresqlDatabases, HaveLanesOfWhichNoneUsesUpAnothers) {
    Database small{fresh.address(), {.readers = 2, .writers = 1}};
    std::vector<std::unique_ptr<Transaction>> transactions;
    auto const begin = [&](Access access, Deadline deadline) {
        transactions.push_back(std::make_unique<Transaction>(small, access, deadline));
    };
    auto const is_used_up = [&](Access access) {
        return error_of([&] { begin(access, soon()); }).kind() == ErrorKind::again;
    };
    begin(Access::write, late());
    EXPECT_TRUE(is_used_up(Access::write));
    begin(Access::read, late());
    begin(Access::read, late());
    EXPECT_TRUE(is_used_up(Access::read));
    begin(Access::probe, late());
    EXPECT_TRUE(is_used_up(Access::probe));
    EXPECT_EQ(small.lane_use(Access::read).in_use, 2u);
    EXPECT_EQ(small.lane_use(Access::write).in_use, 1u);
    transactions.clear();
    EXPECT_NO_THROW(begin(Access::read, late()));
}

TEST_F(PostgresqlDatabases, DoNotKeepOthersWaitingWhileTheirSchemaWaits) {
    ask("create table if not exists word (id integer primary key)");
    auto writer = std::make_unique<Transaction>(database, Access::write, late());
    insert(*writer, "one");
    std::jthread changing{[&] {
        Database other{fresh.address()};
        migrate(other, "index", {"create index item_names on item (id)"});
    }};
    while (ask("select count(*) from pg_locks where not granted") == "0") std::this_thread::yield();
    insert("two");
    writer->commit();
    writer.reset();
    changing.join();
    EXPECT_EQ(ask("select to_regclass('item_names') is not null"), "t");
}

TEST_F(PostgresqlDatabases, LookForATableWhereTheyWouldMakeIt) {
    auto const schema = ask("select current_schema()");
    auto const own = schema + "_first";
    ask("create schema " + own);
    {
        Database other{test_support::server_address() + "?options=-csearch_path%3D" + own + "," +
                       schema};
        other.migrate(item_migrations(), late());
    }
    EXPECT_EQ(ask("select to_regclass('" + own + ".item') is not null"), "t");
    ask("drop schema " + own + " cascade");
}

TEST_F(PostgresqlDatabases, KeepWhatTheyAcknowledgeWhateverAStatementSet) {
    ask("create table setting (value text); create function note() returns trigger language "
        "plpgsql "
        "as $$ begin insert into setting values (current_setting('synchronous_commit')); "
        "return null; end $$; create constraint trigger at_commit after insert on item "
        "deferrable initially deferred for each row execute function note()");
    Transaction transaction{database, Access::write, late()};
    insert(transaction, "one");
    transaction.execute("set synchronous_commit = off");
    transaction.commit();
    EXPECT_EQ(ask("select value from setting"), "on");
}

TEST_F(PostgresqlTransactions, AreSerialisable) {
    ask("create table amount (owner text, value integer)");
    auto const total = [](Transaction& transaction) {
        return *transaction.one<int>("select coalesce(sum(value), 0) from amount");
    };
    Transaction first{database, Access::write, late()};
    Transaction second{database, Access::write, late()};
    EXPECT_EQ(total(first) + total(second), 0);
    first.execute("insert into amount values ('first', 1)");
    second.execute("insert into amount values ('second', 1)");
    first.commit();
    EXPECT_EQ(error_of([&] { second.commit(); }).kind(), ErrorKind::again);
    EXPECT_EQ(ask("select sum(value) from amount"), "1");
}

TEST_F(PostgresqlTransactions, WaitForALockUntilTheirDeadline) {
    insert("one");
    Transaction first{database, Access::write, late()};
    first.execute("update item set name = 'first'");
    auto const deadline = soon();
    Transaction second{database, Access::write, deadline};
    auto const error = error_of([&] { second.execute("update item set name = 'second'"); });
    EXPECT_EQ(error.kind(), ErrorKind::again);
    EXPECT_GE(Deadline::clock::now(), deadline);
}

TEST_F(PostgresqlTransactions, ThatInsertTheSameWaitForEachOther) {
    auto first = std::make_unique<Transaction>(database, Access::write, late());
    EXPECT_EQ(insert_unless_there(*first, "one"), 1u);
    auto second = std::make_unique<Transaction>(database, Access::write, late());
    int const waiting = backend_of(*second);
    std::jthread thread{[&] {
        EXPECT_EQ(error_of([&] { insert_unless_there(*second, "one"); }).kind(), ErrorKind::again);
    }};
    wait_until_blocked(waiting);
    first->commit();
    thread.join();
    second = std::make_unique<Transaction>(database, Access::write, late());
    EXPECT_EQ(insert_unless_there(*second, "one"), 0u);
}

TEST_F(PostgresqlTransactions, ThatInsertTheSameGoOnWhenTheFirstRollsBack) {
    auto first = std::make_unique<Transaction>(database, Access::write, late());
    EXPECT_EQ(insert_unless_there(*first, "one"), 1u);
    Transaction second{database, Access::write, late()};
    int const waiting = backend_of(second);
    std::jthread thread{[&] { EXPECT_EQ(insert_unless_there(second, "one"), 1u); }};
    wait_until_blocked(waiting);
    first.reset();
    thread.join();
    second.commit();
    EXPECT_EQ(count(), 1);
}

TEST_F(PostgresqlTransactions, CannotBeChangedByAStatement) {
    for (auto const* statement :
         {"set transaction isolation level read committed",
          "select set_config('transaction_isolation', 'read committed', true)",
          "do $$ begin commit; end $$", "/* x */ commit", "prepare transaction 'x'"}) {
        Transaction transaction{database, Access::write, late()};
        insert(transaction, "one");
        EXPECT_THROW(transaction.execute(unchecked(statement)), SqlError) << statement;
        EXPECT_THROW(transaction.commit(), SqlError) << statement;
    }
    EXPECT_EQ(count(), 0);
}

// Versions before 16 let it pass.
TEST_F(PostgresqlTransactions, AreNotAppliedWhenTheyAreNoLongerSerialisable) {
    for (auto const* statement :
         {"set transaction_isolation to default", "reset transaction_isolation",
          "select set_config('transaction_isolation', null, true)"}) {
        Transaction transaction{database, Access::write, late()};
        insert(transaction, "one");
        auto const go_on = [&] {
            transaction.execute(unchecked(statement));
            transaction.commit();
        };
        EXPECT_THROW(go_on(), SqlError) << statement;
    }
    EXPECT_EQ(count(), 0);
}

TEST_F(PostgresqlTransactions, ForReadingDoNotWriteWhateverAStatementSet) {
    for (auto const* statement : {"set transaction read write", "set transaction_read_only to off",
                                  "reset transaction_read_only",
                                  "select set_config('transaction_read_only', null, true)"}) {
        Transaction transaction{database, Access::read, late()};
        try {
            transaction.execute(unchecked(statement));
            insert(transaction, "one");
            transaction.commit();
        } catch (SqlError const&) {
            continue;  // most versions refuse most of them
        }
    }
    EXPECT_EQ(count(), 0);
}

TEST_F(PostgresqlTransactions, WhoseConnectionIsLostAreNotApplied) {
    Transaction transaction{database, Access::write, late()};
    insert(transaction, "one");
    terminate(backend_of(transaction));
    auto const error = error_of([&] { insert(transaction, "two"); });
    EXPECT_EQ(error.kind(), ErrorKind::connection_lost);
    EXPECT_EQ(error_of([&] { transaction.commit(); }).kind(), ErrorKind::connection_lost);
    EXPECT_EQ(count(), 0);
}

TEST_F(PostgresqlTransactions, WhoseConnectionIsLostAtTheCommitSayThatTheOutcomeIsUnknown) {
    Transaction transaction{database, Access::write, late()};
    insert(transaction, "one");
    terminate(backend_of(transaction));
    EXPECT_EQ(error_of([&] { transaction.commit(); }).kind(), ErrorKind::connection_lost);
}

TEST_F(PostgresqlConnections, ThatDiedIdleAreReplacedWithoutAWord) {
    std::vector<int> backends;
    {
        Transaction first{database, Access::read, late()};
        Transaction second{database, Access::write, late()};
        backends = {backend_of(first), backend_of(second)};
    }
    for (int const backend : backends) terminate(backend);
    Transaction first{database, Access::write, late()};
    Transaction second{database, Access::read, late()};
    insert(first, "one");
    first.commit();
    EXPECT_EQ(count(second), 0);
}

}  // namespace holdfast::sql
