// SPDX-License-Identifier: MIT
#include <filesystem>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <unistd.h>

#include <holdfast/sql/database.hpp>
#include <holdfast/sql/error.hpp>

#include "sql/test_database.hpp"

namespace holdfast::sql {

using testing::AllOf;
using testing::HasSubstr;
using Databases = WithDatabase;
using SqliteDatabases = WithDatabase;

namespace {

std::string invalid_argument_of(std::string const& address) {
    try {
        Database const database{address};
    } catch (std::invalid_argument const& error) {
        return error.what();
    }
    return {};
}

std::string opening_error_of(std::string const& address) {
    return error_of([&] { Database const database{address}; }).what();
}

}  // namespace

TEST(DatabaseAddress, IsNoneInMemory) {
    for (auto const* address : {"sqlite:", "sqlite::memory:"}) {
        EXPECT_THAT(invalid_argument_of(address), HasSubstr("name a file")) << address;
    }
}

TEST(DatabaseAddress, IsOfAKnownSort) {
    EXPECT_THAT(invalid_argument_of("mysql://somewhere"), HasSubstr("sqlite:FILE"));
    EXPECT_THAT(invalid_argument_of(""), HasSubstr("sqlite:FILE"));
}

TEST(DatabaseFile, MayHaveAnyName) {
    TemporaryDirectory const directory;
    for (std::string const name :
         {"with  two blanks.db", "it's \"quoted\".db", "what?mode=memory.db", "db=x timeout=1.db",
          "100%25.db", "file:name.db", "größe.db", "hash#.db"}) {
        Database database{directory.address(name)};
        database.migrate(item_migrations(), late());
        EXPECT_TRUE(std::filesystem::exists(directory.file(name))) << name;
        EXPECT_EQ(database.file(), directory.file(name));
        Transaction transaction{database, Access::read, late()};
        EXPECT_NO_THROW(transaction.execute("select * from item")) << name;
    }
}

TEST(DatabaseFile, StaysTheSameWhenTheWorkingDirectoryChanges) {
    TemporaryDirectory const directory;
    auto const before = std::filesystem::current_path();
    std::filesystem::current_path(std::filesystem::path{directory.file()}.parent_path());
    Database database{"sqlite:relative.db"};
    std::filesystem::current_path(before);
    database.migrate(item_migrations(), late());
    Transaction transaction{database, Access::read, late()};
    EXPECT_NO_THROW(transaction.execute("select * from item"));
    EXPECT_EQ(std::filesystem::path{database.file()}.filename(), "relative.db");
}

TEST(DatabaseFile, IsNamedWhenItsDirectoryIsMissing) {
    TemporaryDirectory const directory;
    EXPECT_THAT(opening_error_of(directory.address("missing/test.db")),
                AllOf(HasSubstr(directory.file("missing/test.db")), HasSubstr("No such file")));
}

TEST(DatabaseFile, IsNamedWhenItIsADirectory) {
    TemporaryDirectory const directory;
    std::filesystem::create_directory(directory.file("folder"));
    EXPECT_THAT(opening_error_of(directory.address("folder")), HasSubstr(directory.file("folder")));
}

TEST(DatabaseFile, IsNamedWhenItIsNoDatabase) {
    TemporaryDirectory const directory;
    std::ofstream{directory.file()} << "A text, and long enough to be taken for a header. " << 4711;
    EXPECT_THAT(opening_error_of(directory.address()),
                AllOf(HasSubstr(directory.file()), HasSubstr("not a database")));
}

TEST(DatabaseFile, IsNamedWhenItCannotBeWritten) {
    if (::geteuid() == 0) GTEST_SKIP() << "the superuser may write to any file";
    TemporaryDirectory const directory;
    { Database const database{directory.address()}; }
    using std::filesystem::perms;
    std::filesystem::permissions(directory.file(), perms::owner_read);
    EXPECT_THAT(opening_error_of(directory.address()),
                AllOf(HasSubstr(directory.file()), HasSubstr("not writable")));
}

TEST(DatabaseFile, IsNotMadeAgainWhenItIsGone) {
    TemporaryDirectory const directory;
    Database database{directory.address()};
    std::filesystem::remove(directory.file());
    EXPECT_THROW((Transaction{database, Access::read, late()}), SqlError);
    EXPECT_FALSE(std::filesystem::exists(directory.file()));
}

TEST_F(SqliteDatabases, KeepWhatTheyAcknowledge) {
    for (auto const access : {Access::read, Access::write}) {
        Transaction transaction{database, access, late()};
        EXPECT_EQ(transaction.one<std::string>("pragma journal_mode"), "wal");
        EXPECT_EQ(transaction.one<int>("pragma synchronous"), 2);
        EXPECT_EQ(transaction.one<int>("pragma foreign_keys"), 1);
    }
    EXPECT_FALSE(database.reads_may_wait());
}

TEST_F(SqliteDatabases, DoNotLetStatementsChangeHowTheyAreKept) {
    for (auto const* statement :
         {"pragma synchronous = off", "PRAGMA Journal_Mode = delete", "attach ':memory:' as other",
          "pragma locking_mode = exclusive"}) {
        Transaction transaction{database, Access::write, late()};
        EXPECT_THROW(transaction.execute(unchecked(statement)), SqlError) << statement;
    }
}

TEST_F(Databases, CanBeProbedWhileEachConnectionOfTheOthersIsUsed) {
    std::vector<std::unique_ptr<Transaction>> open;
    auto const use_up = [&](Access access) {
        try {
            for (;;) open.push_back(std::make_unique<Transaction>(database, access, soon()));
        } catch (SqlError const& error) {
            EXPECT_EQ(error.kind(), ErrorKind::again) << error.what();
        }
    };
    use_up(Access::write);
    use_up(Access::read);
    Transaction probe{database, Access::probe, late()};
    EXPECT_EQ(count(probe), 0);
    EXPECT_THROW(insert(probe, "one"), SqlError);
}

TEST(DatabaseAddress, NeedsAConnectionForEachLane) {
    for (DatabaseOptions const options : {DatabaseOptions{.readers = 0}, {.writers = 0}}) {
        EXPECT_THROW((Database{"postgresql://127.0.0.1:1/x", options}), std::invalid_argument);
    }
}

TEST_F(SqliteDatabases, ServeManyReadersAtOnceButNotWithoutLimit) {
    std::vector<std::unique_ptr<Transaction>> readers;
    auto const read = [&](Deadline deadline) {
        readers.push_back(std::make_unique<Transaction>(database, Access::read, deadline));
        count(*readers.back());
    };
    for (int i = 0; i != 16; ++i) read(late());
    EXPECT_EQ(error_of([&] { read(soon()); }).kind(), ErrorKind::again);
    readers.pop_back();
    EXPECT_NO_THROW(read(late()));
    insert("one");
}

}  // namespace holdfast::sql
