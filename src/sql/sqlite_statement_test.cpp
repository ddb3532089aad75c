// SPDX-License-Identifier: MIT
#include "sql/sqlite_statement.hpp"

#include <string>
#include <vector>

#include <gmock/gmock.h>

#include "sql/test_database.hpp"

namespace holdfast::sql {

using testing::ElementsAre;
using CachedStatements = WithDatabase;

namespace {

std::vector<std::string> columns(Database& database) {
    Transaction transaction{database, Access::read, late()};
    soci::row row;
    transaction.sql() << "select * from item", soci::into(row);
    std::vector<std::string> names;
    for (std::size_t i = 0; i != row.size(); ++i) names.push_back(row.get_properties(i).get_name());
    return names;
}

}  // namespace

TEST_F(CachedStatements, ForgetWhatWasBoundBefore) {
    Transaction transaction{database, Access::read, late()};
    std::string const query = "select :name is null";
    std::string const name = "one";
    int is_null = 0;
    transaction.sql() << query, soci::use(name), soci::into(is_null);
    EXPECT_EQ(is_null, 0);
    soci::indicator nothing = soci::i_null;
    transaction.sql() << query, soci::use(name, nothing), soci::into(is_null);
    EXPECT_EQ(is_null, 1);
}

TEST_F(CachedStatements, MayRunInsideThemselves) {
    for (auto const* name : {"one", "two", "three"}) insert(name);
    Transaction transaction{database, Access::read, late()};
    std::string const query = "select name from item order by id";
    std::vector<std::string> pairs;
    soci::rowset<std::string> const outer = (transaction.sql().prepare << query);
    for (auto const& one : outer) {
        soci::rowset<std::string> const inner = (transaction.sql().prepare << query);
        for (auto const& other : inner) pairs.push_back(one + "-" + other);
    }
    EXPECT_EQ(pairs.size(), 9u);
    EXPECT_EQ(pairs.back(), "three-three");
}

TEST_F(CachedStatements, AreMoreThanTheCacheHolds) {
    insert("one");
    Transaction transaction{database, Access::read, late()};
    soci::rowset<std::string> const running =
        (transaction.sql().prepare << "select name from item");
    for (int i = 0; i != 1000; ++i) {
        int found = 0;
        transaction.sql() << "select " << i, soci::into(found);
        ASSERT_EQ(found, i);
    }
    EXPECT_EQ(*running.begin(), "one");
}

TEST_F(CachedStatements, FollowTheSchema) {
    insert("one");
    EXPECT_THAT(columns(database), ElementsAre("id", "name"));
    Database other{fresh.address()};
    other.ensure_schema(std::vector<std::string>{"alter table item rename column name to title"},
                        late());
    // Described before it ran, it would give the columns their old names.
    EXPECT_EQ(error_of([&] { columns(database); }).kind(), ErrorKind::again);
    EXPECT_THAT(columns(database), ElementsAre("id", "title"));
}

TEST_F(CachedStatements, NeedNoNewAttemptAfterAChangeOfSchemaWhenTheyBindTheirColumns) {
    EXPECT_EQ(count(), 0);
    Database other{fresh.address()};
    other.ensure_schema(std::vector<std::string>{"alter table item add column note text"}, late());
    EXPECT_EQ(count(), 0);
}

TEST_F(CachedStatements, RefuseTextWithoutAStatement) {
    Transaction transaction{database, Access::read, late()};
    EXPECT_THROW(transaction.sql() << "-- nothing", SqlError);
}

}  // namespace holdfast::sql
