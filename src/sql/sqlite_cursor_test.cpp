// SPDX-License-Identifier: MIT
#include "sql/sqlite_cursor.hpp"

#include <optional>
#include <string>
#include <vector>

#include <gmock/gmock.h>

#include <holdfast/sql/error.hpp>

#include "sql/test_database.hpp"

namespace holdfast::sql {

using testing::ElementsAre;
using SqliteStatements = WithDatabase;

namespace {

Parameter list_of(std::vector<Value> values) {
    return {.value = {}, .list = std::move(values)};
}

}  // namespace

TEST(Lists, HaveAPlaceForEachValueAndNoMoreThanTwiceAsMany) {
    std::vector<Parameter> const none{list_of({})};
    std::vector<Parameter> const three{Parameter{}, list_of({1, 2, 3})};
    EXPECT_EQ(with_lists("a not in (?)", none), "a not in ()");
    EXPECT_EQ(with_lists("? = 'in (?)' and a IN (?) -- ?", three),
              "? = 'in (?)' and a in (?,?,?,?) -- ?");
    EXPECT_THROW(with_lists("a = ?", none), SqlError);
}

TEST_F(SqliteStatements, ForgetWhatWasBoundBefore) {
    Transaction transaction{database, Access::read, late()};
    for (auto const& name : {std::optional<std::string>{"one"}, std::optional<std::string>{}}) {
        EXPECT_EQ(transaction.one<bool>("select ? is null", name), !name);
    }
}

TEST_F(SqliteStatements, AreMoreThanAreKept) {
    insert("one");
    Transaction transaction{database, Access::read, late()};
    auto running = transaction.rows<std::string>("select name from item");
    for (int i = 0; i != 1000; ++i) {
        ASSERT_EQ(transaction.one<int>(unchecked("select " + std::to_string(i))), i);
    }
    EXPECT_THAT(running.to_vector(), ElementsAre("one"));
}

TEST_F(SqliteStatements, NeedNoNewAttemptAfterAChangeOfSchema) {
    EXPECT_EQ(count(), 0);
    Database other{fresh.address()};
    migrate(other, "note", {"alter table item add column note text"});
    EXPECT_EQ(count(), 0);
}

TEST_F(SqliteStatements, NameThemselvesInErrorsButNoBoundValue) {
    std::string const secret = "Xyzzy4711";
    insert(secret);
    for (std::string const statement :
         {"insert into item (name) values (?)", "insert or rollback into item (name) values (?)",
          "select json(?)", "select id from item where other = ?",
          "select id from no_such_table where name = ?"}) {
        Transaction transaction{database, Access::write, late()};
        auto const error = error_of([&] { transaction.execute(unchecked(statement), secret); });
        EXPECT_THAT(error.what(), testing::HasSubstr(statement));
        EXPECT_THAT(error.what(), testing::Not(testing::HasSubstr(secret)));
    }
}

TEST_F(SqliteStatements, MakeTriggers) {
    migrate(database, "triggers",
            {"create table other (name text)",
             "create trigger copied after insert on item begin "
             "insert into other values (new.name); delete from other where name = 'two'; end"});
    insert("one");
    insert("two");
    Transaction transaction{database, Access::read, late()};
    EXPECT_EQ(transaction.one<std::string>("select name from other"), "one");
    EXPECT_THROW(transaction.execute(unchecked("create table a (b); delete from item")), SqlError);
}

TEST_F(SqliteStatements, AreNoneOfAByteOrderMark) {
    Transaction transaction{database, Access::read, late()};
    EXPECT_THROW(transaction.execute(unchecked("\xEF\xBB\xBF")), SqlError);
}

TEST_F(SqliteStatements, PassNoSyntaxErrorOfABoundSearchOn) {
    migrate(database, "texts", {"create virtual table text using fts5(body)"});
    Transaction transaction{database, Access::read, late()};
    auto const error = error_of([&] {
        transaction.one<std::string>("select body from text where text match ?", "Xyzzy4711:\"");
    });
    EXPECT_THAT(error.what(), testing::Not(testing::HasSubstr("Xyzzy4711")));
}

}  // namespace holdfast::sql
