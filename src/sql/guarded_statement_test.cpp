// SPDX-License-Identifier: MIT
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include <gmock/gmock.h>

#include "sql/test_database.hpp"

namespace holdfast::sql {

using testing::AnyOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using Statements = WithDatabase;
using SqliteStatements = WithDatabase;

TEST_F(SqliteStatements, NameThemselvesInErrorsButNoBoundValue) {
    std::string const secret = "Xyzzy4711";
    insert(secret);
    for (std::string const statement :
         {"insert into item (name) values (:secret)",
          "insert or rollback into item (name) values (:secret)", "select json(:secret)",
          "select id from item where name = :other",
          "select id from no_such_table where name = :secret"}) {
        Transaction transaction{database, Access::write, late()};
        auto const error =
            error_of([&] { transaction.sql() << statement, soci::use(secret, "secret"); });
        EXPECT_THAT(error.what(), HasSubstr(statement));
        EXPECT_THAT(error.what(), Not(HasSubstr(secret)));
    }
}

TEST_F(SqliteStatements, PassNoSyntaxErrorOfABoundSearchOn) {
    database.ensure_schema(std::vector<std::string>{"create virtual table text using fts5(body)"},
                           late());
    Transaction transaction{database, Access::read, late()};
    std::string const search = "Xyzzy4711:\"";
    std::string found;
    auto const error = error_of([&] {
        transaction.sql() << "select body from text where text match :search", soci::into(found),
            soci::use(search);
    });
    EXPECT_THAT(error.what(), Not(HasSubstr("Xyzzy4711")));
}

TEST_F(Statements, DoomTheTransactionWhenANullIsReadIntoAString) {
    Transaction transaction{database, Access::write, late()};
    insert(transaction, "one");
    std::string name;
    EXPECT_THROW((transaction.sql() << "select null", soci::into(name)), SqlError);
    EXPECT_THROW(transaction.commit(), SqlError);
}

TEST_F(Statements, DoomTheTransactionWhenAParameterHasNoPlace) {
    Transaction transaction{database, Access::write, late()};
    int const id = 1;
    EXPECT_THROW((transaction.sql() << "delete from item", soci::use(id, "id")), SqlError);
    EXPECT_THROW(transaction.commit(), SqlError);
}

TEST_F(Statements, NeedAValueForEachParameter) {
    insert("one");
    std::string const name = "two";
    int const id = 1;
    auto const error = error_of([&] {
        Transaction transaction{database, Access::write, late()};
        transaction.sql() << "update item set name = :name where id = :id", soci::use(name);
    });
    EXPECT_THAT(error.what(), ::testing::HasSubstr("parameters for 2 values, not for 1"));
    EXPECT_THROW(Transaction(database, Access::read, late()).sql() << "select :nothing", SqlError);

    Transaction transaction{database, Access::write, late()};
    transaction.sql() << "update item set name = :name where id = :id", soci::use(id, "id"),
        soci::use(name, "name");
    soci::statement again =
        (transaction.sql().prepare << "delete from item where id = :id", soci::use(id));
    again.execute(true);
    again.bind_clean_up();
    int const other = 2;
    again.exchange(soci::use(other));
    again.define_and_bind();
    again.execute(true);
}

TEST_F(Statements, AreRefusedWhenTheirTextHoldsMoreThanOne) {
    Transaction transaction{database, Access::write, late()};
    auto const error = error_of(
        [&] { transaction.sql() << "insert into item (name) values ('one'); delete from item"; });
    EXPECT_THAT(error.what(),
                AnyOf(HasSubstr("more than one statement"), HasSubstr("multiple commands")));
}

TEST_F(Statements, MayEndWithASemicolonAndAComment) {
    Transaction transaction{database, Access::write, late()};
    transaction.sql() << "insert into item (name) values ('one'); -- and no more\n ;";
    EXPECT_EQ(count(transaction), 1);
}

TEST_F(Statements, DoNotRunWhenTheirArgumentsThrew) {
    auto const argument = []() -> std::string { throw std::runtime_error{"no argument"}; };
    Transaction transaction{database, Access::write, late()};
    EXPECT_THROW((transaction.sql() << "insert into item (name) values (:name)",
                  soci::use(argument(), "name")),
                 std::runtime_error);
    std::vector<std::string> names;
    EXPECT_THROW((transaction.sql() << "select name from item where name = :name",
                  soci::into(names), soci::use(argument(), "name")),
                 std::runtime_error);
    insert(transaction, "one");
    transaction.commit();
    EXPECT_EQ(count(), 1);
}

TEST_F(Statements, RunInADestructorWhileAnExceptionPasses) {
    struct Inserts {
        Transaction& transaction;
        ~Inserts() { insert(transaction, "one"); }
    };
    Transaction transaction{database, Access::write, late()};
    try {
        Inserts const inserts{transaction};
        throw std::runtime_error{"something else"};
    } catch (std::runtime_error const&) {
    }
    EXPECT_EQ(count(transaction), 1);
}

TEST_F(Statements, AreRefusedWhenTheyOutliveTheirTransaction) {
    insert("one");
    insert("two");
    std::string name;
    std::optional<soci::statement> statement;
    {
        Transaction transaction{database, Access::read, late()};
        statement.emplace((transaction.sql().prepare << "select name from item", soci::into(name)));
        EXPECT_TRUE(statement->execute(true));
        transaction.commit();
        EXPECT_THROW(statement->fetch(), std::logic_error);
    }
    EXPECT_THROW(statement->fetch(), std::logic_error);
    insert("three");
    EXPECT_EQ(count(), 3);
    statement.reset();
    EXPECT_EQ(count(), 3);
}

TEST_F(Statements, MoveVectorsInAndOut) {
    Transaction transaction{database, Access::write, late()};
    std::vector<std::string> const names{"one", "two", "three"};
    transaction.sql() << "insert into item (name) values (:name)", soci::use(names);
    std::vector<std::string> found(10);
    transaction.sql() << "select name from item order by id", soci::into(found);
    EXPECT_THAT(found, ElementsAre("one", "two", "three"));
}

TEST_F(Statements, GiveRowsWithNamedColumns) {
    insert("one");
    insert("two");
    Transaction transaction{database, Access::read, late()};
    soci::rowset<soci::row> const rows =
        (transaction.sql().prepare << "select name, id from item order by id");
    std::vector<std::string> names;
    for (auto const& row : rows) names.push_back(row.get<std::string>("name"));
    EXPECT_THAT(names, ElementsAre("one", "two"));
}

TEST_F(SqliteStatements, MoveBinaryData) {
    Transaction transaction{database, Access::write, late()};
    std::string const bytes{"\0\xff\0text", 7};
    soci::blob written{transaction.sql()};
    written.append(bytes.data(), bytes.size());
    transaction.sql() << "create table thing (content blob)";
    transaction.sql() << "insert into thing values (:content)", soci::use(written);
    soci::blob read{transaction.sql()};
    transaction.sql() << "select content from thing", soci::into(read);
    std::string found(read.get_len(), ' ');
    read.read(0, found.data(), found.size());
    EXPECT_EQ(found, bytes);
}

}  // namespace holdfast::sql
