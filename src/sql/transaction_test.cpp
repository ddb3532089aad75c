// SPDX-License-Identifier: MIT
#include <chrono>
#include <stdexcept>
#include <string>

#include <gmock/gmock.h>

#include <holdfast/sql/error.hpp>

#include "sql/test_database.hpp"

namespace holdfast::sql {

using testing::HasSubstr;
using Transactions = WithDatabase;
using SqliteTransactions = WithDatabase;

namespace {

template <class Work>
void swallow_errors(Work&& work) {
    try {
        work();
    } catch (...) {
    }
}

}  // namespace

TEST_F(Transactions, AppliesWhatItCommits) {
    insert("one");
    EXPECT_EQ(count(), 1);
}

TEST_F(Transactions, RollsBackUnlessCommitted) {
    {
        Transaction transaction{database, Access::write, late()};
        insert(transaction, "one");
    }
    EXPECT_EQ(count(), 0);
}

TEST_F(Transactions, RollsBackWhileAnExceptionPasses) {
    try {
        Transaction transaction{database, Access::write, late()};
        insert(transaction, "one");
        throw std::runtime_error{"a bug"};
    } catch (std::runtime_error const&) {
    }
    EXPECT_EQ(count(), 0);
}

TEST_F(Transactions, ForReadingRefusesToWrite) {
    Transaction transaction{database, Access::read, late()};
    auto const error = error_of([&] { insert(transaction, "one"); });
    EXPECT_EQ(error.kind(), ErrorKind::other);
    EXPECT_THAT(error.what(), HasSubstr("a read transaction cannot write"));
}

TEST_F(SqliteTransactions, ForReadingRefusesToBecomeOneForWriting) {
    Transaction transaction{database, Access::read, late()};
    EXPECT_THROW(transaction.execute("pragma query_only = off"), SqlError);
}

TEST_F(Transactions, ForReadingSeesOneSnapshotWhileAnotherCommits) {
    Transaction reader{database, Access::read, late()};
    EXPECT_EQ(count(reader), 0);
    insert("one");
    EXPECT_EQ(count(reader), 0);
    reader.commit();
    EXPECT_EQ(count(), 1);
}

TEST_F(Transactions, ForReadingDoesNotWaitForAWriter) {
    Transaction writer{database, Access::write, late()};
    insert(writer, "one");
    Transaction reader{database, Access::read, late()};
    EXPECT_EQ(count(reader), 0);
}

TEST_F(SqliteTransactions, ForWritingExcludesASecondOneOfTheSameProcess) {
    Transaction writer{database, Access::write, late()};
    auto const deadline = soon();
    auto const error = error_of([&] { Transaction second{database, Access::write, deadline}; });
    EXPECT_EQ(error.kind(), ErrorKind::again);
    EXPECT_GE(Deadline::clock::now(), deadline);
}

TEST_F(SqliteTransactions, ForWritingExcludesASecondOneOfAnotherDatabaseObject) {
    Database other{fresh.address()};
    auto const deadline = soon();
    {
        Transaction writer{database, Access::write, late()};
        auto const error = error_of([&] { Transaction second{other, Access::write, deadline}; });
        EXPECT_EQ(error.kind(), ErrorKind::again);
    }
    EXPECT_GE(Deadline::clock::now(), deadline);
    Transaction afterwards{other, Access::write, late()};
    insert(afterwards, "one");
    afterwards.commit();
    EXPECT_EQ(count(), 1);
}

TEST_F(Transactions, NeedsNoTimeWhenNothingIsToBeWaitedFor) {
    Transaction transaction{database, Access::write, Deadline::clock::now()};
    insert(transaction, "one");
    EXPECT_NO_THROW(transaction.commit());
}

TEST_F(Transactions, ThatSawAnErrorRefusesStatementsAndCommit) {
    insert("one");
    Transaction transaction{database, Access::write, late()};
    insert(transaction, "two");
    auto const first = error_of([&] { insert(transaction, "one"); });
    EXPECT_EQ(first.kind(), ErrorKind::constraint);

    auto const later = error_of([&] { insert(transaction, "three"); });
    EXPECT_EQ(later.kind(), ErrorKind::constraint);
    EXPECT_STREQ(later.what(), first.what());
    EXPECT_STREQ(error_of([&] { transaction.commit(); }).what(), first.what());
}

TEST_F(Transactions, ThatSawAnErrorAppliesNothingWhoeverCaughtIt) {
    insert("one");
    {
        Transaction transaction{database, Access::write, late()};
        insert(transaction, "two");
        swallow_errors([&] { insert(transaction, "one"); });
        swallow_errors([&] { insert(transaction, "three"); });
        EXPECT_THROW(transaction.commit(), SqlError);
    }
    EXPECT_EQ(count(), 1);
}

TEST_F(SqliteTransactions, ThatSQLiteRolledBackAppliesNothing) {
    insert("one");
    {
        Transaction transaction{database, Access::write, late()};
        insert(transaction, "two");
        swallow_errors(
            [&] { transaction.execute("insert or rollback into item (name) values ('one')"); });
        swallow_errors([&] { insert(transaction, "three"); });
        EXPECT_THROW(transaction.commit(), SqlError);
    }
    EXPECT_EQ(count(), 1);
}

TEST_F(SqliteTransactions, ThatFillsTheDiskAppliesNothing) {
    insert("one");
    {
        Transaction transaction{database, Access::write, late()};
        transaction.execute("pragma max_page_count = 5");
        insert(transaction, "two");
        swallow_errors([&] { insert(transaction, std::string(100'000, 'x')); });
        EXPECT_THROW(transaction.commit(), SqlError);
    }
    EXPECT_EQ(count(), 1);
    insert(std::string(100'000, 'x'));
    EXPECT_EQ(count(), 2);
}

TEST_F(Transactions, CannotBeEndedByAStatement) {
    for (auto const* statement : {"commit", "end", "rollback", "begin"}) {
        Transaction transaction{database, Access::write, late()};
        insert(transaction, "one");
        EXPECT_THROW(transaction.execute(unchecked(statement)), SqlError) << statement;
        EXPECT_THROW(transaction.commit(), SqlError) << statement;
    }
    EXPECT_EQ(count(), 0);
}

TEST_F(Transactions, MayHaveSavepoints) {
    Transaction transaction{database, Access::write, late()};
    transaction.execute("savepoint here");
    insert(transaction, "one");
    transaction.execute("rollback to here");
    insert(transaction, "two");
    transaction.execute("release here");
    transaction.commit();
    EXPECT_EQ(count(), 1);
}

TEST_F(Transactions, EndsWithItsCommit) {
    Transaction transaction{database, Access::write, late()};
    insert(transaction, "one");
    transaction.commit();
    EXPECT_THROW(insert(transaction, "two"), std::logic_error);
    EXPECT_THROW(transaction.commit(), std::logic_error);
    EXPECT_EQ(count(), 1);
}

TEST_F(Transactions, RefusesToCommitADanglingReference) {
    migrate(
        database, "parts",
        {"create table part (item integer references item (id) deferrable initially deferred)"});
    {
        Transaction transaction{database, Access::write, late()};
        transaction.execute("insert into part values (4711)");
        EXPECT_EQ(error_of([&] { transaction.commit(); }).kind(), ErrorKind::constraint);
        EXPECT_THROW(insert(transaction, "one"), SqlError);
    }
    EXPECT_EQ(count(), 0);
}

TEST_F(Transactions, TellsOneTimeFromBeginningToEnd) {
    auto const seconds = [] {
        return std::chrono::duration_cast<std::chrono::seconds>(
                   std::chrono::system_clock::now().time_since_epoch())
            .count();
    };
    auto const before = seconds();
    Transaction transaction{database, Access::read, late()};
    auto const now = transaction.now();
    EXPECT_GE(now, before);
    EXPECT_LE(now, seconds());
    transaction.commit();
    EXPECT_EQ(transaction.now(), now);
}

}  // namespace holdfast::sql
