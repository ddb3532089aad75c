// SPDX-License-Identifier: MIT
#include <array>

#include <holdfast/sql/schema/creation.hpp>

#include "sql/schema/schema_fixture.hpp"

namespace holdfast::sql {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using enum ColumnType;

Table task() {
    return {.name = "task",
            .columns = {{"id", integer}, {"title", text}},
            .key = "id",
            .has_generated_key = true};
}

Table task_with(Column const& column) {
    auto table = task();
    table.columns.push_back(column);
    return table;
}

TEST_F(Schemas, ByHandHaveNoDifferencesWhereTheyAreRight) {
    make({"create table supplier (id {identity}, name text not null)",
          "create table product (id {identity}, name text not null, price bigint not null, "
          "supplier_id bigint not null references supplier (id), expiry date, "
          "least_reserve integer not null, is_sold boolean not null default true, "
          "size varchar(80) not null unique, weight numeric, rate double precision, "
          "seen timestamp, opens time, at_noon text not null, "
          "entered timestamp not null default current_timestamp, remark text, "
          "constraint both_alike unique (name, price))",
          "create table account (name varchar(40) primary key, hash text not null)",
          "create table note (id integer primary key, done integer not null)"});
    std::array const tables{
        Table{.name = "supplier",
              .columns = {{"id", integer}, {"name", text}},
              .key = "id",
              .has_generated_key = true},
        Table{.name = "product",
              .columns = {{"id", integer},
                          {"name", text},
                          {"price", integer},
                          {"supplier_id", integer},
                          {"expiry", date, true},
                          {"least_reserve", integer},
                          {"is_sold", boolean},
                          {"size", text},
                          {"weight", real, true},
                          {"rate", real, true},
                          {"seen", date_time, true},
                          {"opens", time, true},
                          {"at_noon", date_time}},
              .key = "id",
              .has_generated_key = true,
              .unique = {{"size"}, {"price", "name"}},
              .foreign_keys = {{"supplier_id", "supplier", "id"}}},
        Table{.name = "account", .columns = {{"name", text}, {"hash", text}}, .key = "name"},
        Table{.name = "note", .columns = {{"id", integer}, {"done", boolean}}, .key = "id"}};
    EXPECT_THAT(sentences(differences(transaction, tables)), IsEmpty());
}

TEST_F(Schemas, AreComparedBySentencesForThoseWhoRunTheProgram) {
    make({"create table task (id {identity}, titel text not null)"});
    Table const other{.name = "user", .columns = {{"name", text}}};
    std::string const reason =
        is_sqlite() ? " SQLite changes this only with a new table, into which the rows go." : "";
    std::string const mending =
        is_sqlite() ? "" : "alter table task alter column titel drop not null;\n";
    EXPECT_EQ(printed(differences(transaction, std::array{task(), other})),
              "The column title of the table task is missing.\n"
              "The column titel of the table task must not be NULL and has no default, so that "
              "the program, which does not know it, cannot insert a row." +
                  reason +
                  "\nThe table user is missing.\n\n"
                  "alter table task add column title text not null default '';\n" +
                  mending + "create table \"user\" (\n    name text not null\n);\n");
}

TEST_F(Schemas, GetNewColumnsBesideRows) {
    make({"create table task (id {identity}, title text not null)",
          "insert into task (title) values ('old')"});
    auto table = task();
    for (auto const& [name, type] :
         std::vector<std::pair<std::string, ColumnType>>{{"a", integer},
                                                         {"b", real},
                                                         {"c", boolean},
                                                         {"d", text},
                                                         {"e", bytes},
                                                         {"f", date},
                                                         {"g", time},
                                                         {"h", date_time}}) {
        table.columns.push_back({name, type});
    }
    EXPECT_THAT(left_after_mending(table), IsEmpty());
    EXPECT_EQ((*transaction.one<std::int64_t, double, bool, std::string, Bytes, std::string>(
                  "select a, b, c, d, e, f from task")),
              std::tuple(0, 0.0, false, "", Bytes{}, "1970-01-01"));
}

TEST_F(Schemas, GetNoReferenceThatOldRowsCannotHave) {
    make({"create table task (id {identity}, title text not null)"});
    auto table = task_with({"parent", integer});
    table.foreign_keys = {{"parent", "task", "id"}};
    auto const found = differences(transaction, table);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_THAT(found.front().mending, IsEmpty());
    table.columns.back().is_nullable = true;
    EXPECT_THAT(left_after_mending(table), IsEmpty());
}

TEST_F(Schemas, HaveNoIndexInOneOfAPartOrOverAnExpression) {
    make({"create table task (id {identity}, title text not null)",
          "create unique index of_a_part on task (title) where id > 3",
          "create unique index of_an_expression on task (lower(title))",
          "create unique index of_more on task (title, id)",
          "create index of_duplicates on task (title)"});
    auto table = task();
    table.unique = {{"title"}};
    EXPECT_THAT(found(table),
                ElementsAre("The table task has no unique index over the column title."));
    EXPECT_THAT(left_after_mending(table), IsEmpty());
}

TEST_F(Schemas, MayHaveAUniqueIndexInPlaceOfAKey) {
    make({"create table task (id bigint not null, title text not null, primary key (title, id))"});
    auto table = task();
    table.has_generated_key = false;
    EXPECT_THAT(found(table),
                ElementsAre("The column id of the table task is not the primary key."));
    EXPECT_THAT(left_after_mending(table), IsEmpty());
}

TEST_F(Schemas, HaveNoForeignKeyInOneToAnotherColumnOrOfSeveral) {
    make({"create table pair (a bigint not null, b bigint not null, primary key (a, b))",
          "create table task (id {identity}, title text not null, a bigint, b bigint, "
          "foreign key (a, b) references pair (a, b))",
          "create unique index pair_a on pair (a)"});
    auto table = task_with({"a", integer, true});
    table.foreign_keys = {{"a", "pair", "a"}};
    auto const sentences = found(table);
    ASSERT_EQ(sentences.size(), 1u);
    EXPECT_THAT(sentences.front(),
                HasSubstr("column a of the table task has no foreign key to a of the table pair."));
}

TEST_F(Schemas, MayNameTheTargetOfAForeignKeyOrNot) {
    make({"create table supplier (id {identity})",
          "create table task (id {identity}, title text not null, "
          "supplier bigint not null, foreign key (supplier) references supplier)"});
    auto table = task_with({"supplier", integer});
    table.foreign_keys = {{"supplier", "supplier", "id"}};
    EXPECT_THAT(found(table), IsEmpty());
}

TEST_F(Schemas, OfAViewAreItsColumns) {
    make({"create table task (id {identity}, title text not null)",
          "create view open_task as select id, title from task"});
    auto table = task();
    table.name = "open_task";
    table.unique = {{"title"}};
    EXPECT_THAT(found(table), IsEmpty());
    table.columns.push_back({"note", text});
    auto const found = differences(transaction, table);
    EXPECT_THAT(sentences(found), ElementsAre("The column note of the table open_task is missing. "
                                              "A view is changed by making it anew."));
    EXPECT_THAT(found.front().mending, IsEmpty());
}

TEST_F(Schemas, DoNotFillColumnsThatTheProgramFills) {
    make({"create table task (id {identity}, title text not null, "
          "length bigint generated always as (length(title)) stored)"});
    EXPECT_THAT(found(task()), IsEmpty());
    auto const sentences = found(task_with({"length", integer, true}));
    ASSERT_EQ(sentences.size(), 1u);
    EXPECT_THAT(sentences.front(), HasSubstr("column length of the table task is computed"));
}

TEST_F(Schemas, OfATransactionThatReadsAreCompared) {
    make({"create table task (id {identity}, title text not null)"});
    transaction.commit();
    Transaction reading{database, Access::read, late()};
    EXPECT_THAT(differences(reading, task()), IsEmpty());
}

TEST_F(Schemas, OfWhichTextsDifferInMoreThanCapitalLettersHaveAnIndexOfSmallOnes) {
    auto table = task();
    table.unique_ignoring_case = {"title"};
    make({"create table task (id {identity}, title text not null)"});
    EXPECT_THAT(found(table), ElementsAre("The table task has no unique index that ignores capital "
                                          "letters over the column title."));
    EXPECT_THAT(left_after_mending(table), IsEmpty());
}

TEST_F(Schemas, OfSmallLettersByHandAreFoundInAnySpelling) {
    auto table = task();
    table.unique_ignoring_case = {"title"};
    make({"create table task (id {identity}, title varchar(80) not null)",
          "create unique index by_title on task ( lower( \"title\" ) )"});
    EXPECT_THAT(found(table), IsEmpty());
}

TEST_F(Schemas, OfSmallLettersMayHaveAnyName) {
    auto table = task_with({"a \"b\", (C)::text", text});
    table.columns.back().is_nullable = false;
    table.unique_ignoring_case = {table.columns.back().name};
    run(transaction, creation({&table, 1}, transaction.database_kind()));
    EXPECT_THAT(found(table), IsEmpty());
}

TEST_F(Schemas, OfSmallLettersAreNotThoseOfAnotherExpression) {
    auto table = task();
    table.unique_ignoring_case = {"title"};
    make({"create table task (id {identity}, title text not null)",
          "create unique index by_both on task (lower(title || title))",
          "create unique index by_upper on task (upper(title))"});
    EXPECT_THAT(found(table), SizeIs(1));
}

TEST_F(Schemas, OfSmallLettersAreMadeWithTheirTable) {
    auto table = task();
    table.unique_ignoring_case = {"title"};
    auto const statements = creation({&table, 1}, transaction.database_kind());
    run(transaction, statements);
    EXPECT_THAT(found(table), IsEmpty());
}

}  // namespace
}  // namespace holdfast::sql
