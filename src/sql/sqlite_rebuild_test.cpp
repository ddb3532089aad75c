// SPDX-License-Identifier: MIT
#include "sql/sqlite_rebuild.hpp"

#include <string>

#include "sql/migration_fixture.hpp"

namespace holdfast::sql {

using testing::AllOf;
using testing::HasSubstr;

/// Shelves with products, in the form in which a rebuild finds them.
class MigrationsThatRebuild : public MigrationTest {
protected:
    MigrationsThatRebuild() {
        migrate(before());
        value_of("insert into shelf (name) values ('A'), ('B'), ('C')");
        value_of("delete from shelf where name = 'C'");
        value_of("insert into product (shelf_id) values (1), (2), (2)");
    }

    static List before() {
        return {{"shelves",
                 {"create table shelf (id {identity}, name varchar(10) not null)",
                  "create unique index shelf_name on shelf (name)",
                  "create view shelf_label as select 'Shelf ' || name as label from shelf"}},
                {"products",
                 {"create table product (id {identity}, shelf_id bigint not null "
                  "references shelf (id) on delete cascade)"}}};
    }

    static List with(TableRebuild const& rebuild) {
        auto list = before();
        list.emplace_back("rebuild", rebuild);
        return list;
    }

    /// A column that may be empty and has another name, and one more.
    static TableRebuild optional_name() {
        return {.table = "shelf",
                .columns = "id {identity}, name varchar(10), note text not null default 'none'",
                .postgresql = {"alter table shelf alter column name drop not null",
                               "alter table shelf add column note text not null default 'none'"}};
    }
};

using SqliteRebuilds = MigrationsThatRebuild;

TEST_F(MigrationsThatRebuild, ChangeAConstraintOfAColumn) {
    for (int start = 0; start != 2; ++start) migrate(with(optional_name()));
    value_of("insert into shelf (name) values (null)");
    EXPECT_EQ(value_of("select note from shelf where name is null"), "none");
}

TEST_F(MigrationsThatRebuild, KeepRowsWithTheirIdentities) {
    migrate(with(optional_name()));
    EXPECT_EQ(value_of("select name from shelf where id = 2"), "B");
    value_of("insert into shelf (name) values ('D')");
    EXPECT_EQ(value_of("select id from shelf where name = 'D'"), "4");
}

TEST_F(MigrationsThatRebuild, KeepRowsThatReferToTheTable) {
    migrate(with(optional_name()));
    EXPECT_EQ(value_of("select count(*) from product"), "3");
    Transaction transaction{database, Access::write, late()};
    EXPECT_EQ(error_of([&] {
                  transaction.execute("insert into product (shelf_id) values (99)");
              }).kind(),
              ErrorKind::constraint);
}

TEST_F(MigrationsThatRebuild, KeepIndexesAndViews) {
    migrate(with(optional_name()));
    EXPECT_EQ(value_of("select label from shelf_label order by label desc"), "Shelf B");
    Transaction transaction{database, Access::write, late()};
    EXPECT_EQ(error_of([&] {
                  transaction.execute("insert into shelf (name) values ('A')");
              }).kind(),
              ErrorKind::constraint);
}

TEST_F(MigrationsThatRebuild, GiveColumnsTheirValuesByAnExpression) {
    migrate(with({.table = "product",
                  .columns = "id {identity}, place bigint not null references shelf (id), "
                             "quantity integer not null",
                  .values = {{"place", "shelf_id"}, {"quantity", "shelf_id * 10"}},
                  .postgresql = {"alter table product rename column shelf_id to place",
                                 "alter table product add column quantity integer",
                                 "update product set quantity = place * 10",
                                 "alter table product alter column quantity set not null"}}));
    EXPECT_EQ(value_of("select sum(place) from product"), "5");
    EXPECT_EQ(value_of("select sum(quantity) from product"), "50");
}

TEST_F(SqliteRebuilds, KeepTriggers) {
    value_of("create trigger shelf_added after insert on shelf begin "
             "insert into product (shelf_id) values (new.id); end");
    migrate(with(optional_name()));
    EXPECT_EQ(value_of("select count(*) from product"), "3");
    value_of("insert into shelf (name) values ('D')");
    EXPECT_EQ(value_of("select count(*) from product"), "4");
}

TEST_F(SqliteRebuilds, CheckForeignKeysBeforeTheyCommit) {
    auto const sentence = refusal(with({.table = "product",
                                        .columns = "id {identity}, shelf_id bigint not null "
                                                   "references shelf (id)",
                                        .values = {{"shelf_id", "99"}}}));
    EXPECT_THAT(sentence, AllOf(HasSubstr("\"rebuild\""), HasSubstr("a row of product refers")));
    EXPECT_EQ(value_of("select sum(shelf_id) from product"), "5");
    Transaction transaction{database, Access::write, late()};
    EXPECT_EQ(transaction.one<int>("pragma foreign_keys"), 1);
    EXPECT_EQ(transaction.one<int>("pragma legacy_alter_table"), 0);
}

TEST_F(SqliteRebuilds, RefuseWhatWouldBreakAView) {
    EXPECT_THAT(refusal(with({.table = "shelf", .columns = "id {identity}"})),
                HasSubstr("\"rebuild\""));
    EXPECT_EQ(value_of("select count(*) from shelf_label"), "2");
}

TEST_F(SqliteRebuilds, SayWhatIsWrong) {
    EXPECT_THAT(refusal(with({.table = "shelves", .columns = "id {identity}"})),
                HasSubstr("there is no table shelves"));
    EXPECT_THAT(refusal(with({.table = "product",
                              .columns = "id {identity}, shelf_id bigint",
                              .values = {{"shelf", "shelf_id"}}})),
                HasSubstr("has no column shelf"));
    EXPECT_THAT(refusal(with({.table = "shelf", .columns = ""})), HasSubstr("its columns"));
}

TEST_F(SqliteRebuilds, FindColumnsWhoseNamesAreInOtherLetters) {
    migrate(with({.table = "Shelf", .columns = "ID {identity}, NAME text"}));
    EXPECT_EQ(value_of("select name from shelf where id = 2"), "B");
}

TEST_F(SqliteRebuilds, KeepNumbersThatNoRowHasAnyMore) {
    value_of("delete from shelf");
    value_of("delete from product");
    migrate(with(optional_name()));
    value_of("insert into shelf (name) values ('E')");
    EXPECT_EQ(value_of("select id from shelf"), "4");
}

}  // namespace holdfast::sql
