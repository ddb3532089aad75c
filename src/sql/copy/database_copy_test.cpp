// SPDX-License-Identifier: MIT
#include <csignal>
#include <cstdio>
#include <exception>

#include <sys/wait.h>
#include <unistd.h>

#include "sql/copy/copy_fixture.hpp"

namespace holdfast::sql {

namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

using PostgresqlCopy = CopyTest;

std::vector<Migration> notes() {
    return {{"notes", {"create table note (id {identity}, text text not null)"}}};
}

}  // namespace

TEST_F(PostgresqlCopy, HasTheRowsOfAllTables) {
    auto migrations = notes();
    migrations.push_back({"words", {"create table word (spelling text primary key)"}});
    fill(migrations, {"insert into note (id, text) values (7, 'seven'), (3, 'three')",
                      "insert into word (spelling) values ('one')"});
    EXPECT_THAT(copy(migrations), ElementsAre("note: 2", "word: 1"));
    EXPECT_EQ(value_of("select string_agg(id || text, ',' order by id) from note"),
              "3three,7seven");
    EXPECT_EQ(value_of("select spelling from word"), "one");
}

TEST_F(PostgresqlCopy, LacksNoMigrationAtTheNextStart) {
    fill(notes());
    copy(notes());
    target.migrate(notes(), late(), {.missing = MissingMigrations::are_an_error});
}

TEST_F(PostgresqlCopy, HasTheSourcesRowsInPlaceOfThoseOfItsMigrations) {
    auto migrations = notes();
    migrations.push_back({"first note", {"insert into note (text) values ('first')"}});
    fill(migrations, {"update note set text = 'changed'"});
    copy(migrations);
    EXPECT_EQ(value_of("select string_agg(text, ',') from note"), "changed");
}

TEST_F(PostgresqlCopy, IsOfOneSnapshotWhichDelaysNoWriter) {
    std::vector<Migration> const migrations{
        {"both", {"create table earlier (x integer)", "create table later (x integer)"}}};
    fill(migrations, {"insert into later (x) values (1)"});
    auto const write = [&](CopiedTable const& table) {
        if (table.name != "earlier") return;
        Transaction transaction{source, Access::write, late()};
        transaction.execute("insert into later (x) values (2)");
        transaction.commit();
    };
    EXPECT_THAT(copy(migrations, write), ElementsAre("earlier: 0", "later: 1"));
    EXPECT_EQ(value_of("select sum(x) from later"), "1");
}

TEST_F(PostgresqlCopy, TakesRowsThatReferToEachOther) {
    std::vector<Migration> const migrations{
        {"circle",
         StatementsForEach{
             .sqlite = {"create table hen (id {identity}, egg integer references egg (id))",
                        "create table egg (id {identity}, hen integer references hen (id), "
                        "twin integer references egg (id))"},
             .postgresql = {"create table hen (id {identity}, egg bigint)",
                            "create table egg (id {identity}, hen bigint references hen (id), "
                            "twin bigint references egg (id))",
                            "alter table hen add constraint laid foreign key (egg) "
                            "references egg (id) on delete set null deferrable"}}}};
    fill(migrations, {"insert into hen (id) values (1)",
                      "insert into egg (id, hen, twin) values (1, 1, null), (2, 1, 1)",
                      "update egg set twin = 2 where id = 1", "update hen set egg = 2"});
    EXPECT_THAT(copy(migrations), ElementsAre("egg: 2", "hen: 1"));
    EXPECT_EQ(value_of("select pg_get_constraintdef(oid) from pg_constraint where conname = 'laid' "
                       "and connamespace = current_schema()::regnamespace"),
              "FOREIGN KEY (egg) REFERENCES egg(id) ON DELETE SET NULL DEFERRABLE");
}

TEST_F(PostgresqlCopy, RunsNoTriggerForItsRowsAndKeepsItForLater) {
    std::vector<Migration> const migrations{
        {"trigger",
         StatementsForEach{
             .sqlite = {"create table note (text text)"},
             .postgresql = {"create table note (text text)",
                            "create function shout() returns trigger language plpgsql as "
                            "$$ begin new.text = upper(new.text); return new; end $$",
                            "create trigger loud before insert on note for each row "
                            "execute function shout()"}}}};
    fill(migrations, {"insert into note (text) values ('quiet')"});
    copy(migrations);
    EXPECT_EQ(value_of("select text from note"), "quiet");
    EXPECT_EQ(value_of("insert into note (text) values ('later') returning text"), "LATER");
}

TEST_F(PostgresqlCopy, HasTheIndexesOfItsMigrations) {
    auto migrations = notes();
    migrations.push_back({"order", {"create index note_text on note (text)"}});
    fill(migrations);
    copy(migrations);
    EXPECT_EQ(value_of("select count(*) from pg_indexes where schemaname = current_schema() "
                       "and indexname = 'note_text'"),
              "1");
}

TEST_F(PostgresqlCopy, FillsViewsThatKeepTheirRows) {
    std::vector<Migration> const migrations{
        {"view", StatementsForEach{.sqlite = {"create table number (x integer)",
                                              "create view total as select sum(x) x from number"},
                                   .postgresql = {"create table number (x integer)",
                                                  "create materialized view total as "
                                                  "select sum(x) x from number"}}}};
    fill(migrations, {"insert into number (x) values (2), (3)"});
    copy(migrations);
    EXPECT_EQ(value_of("select x from total"), "5");
}

TEST_F(PostgresqlCopy, LeavesComputedColumnsToTheTarget) {
    std::vector<Migration> const migrations{
        {"sums", {"create table sum (a integer, b integer generated always as (a + 1) stored)"}}};
    fill(migrations, {"insert into sum (a) values (2)"});
    copy(migrations);
    EXPECT_EQ(value_of("select b from sum"), "3");
}

TEST_F(PostgresqlCopy, FindsTablesAndColumnsInOtherCapitalLetters) {
    std::vector<Migration> const migrations{
        {"capitals", StatementsForEach{
                         .sqlite = {"create table Note (Text text, \"order\" integer)"},
                         .postgresql = {"create table note (\"order\" integer, \"Text\" text)"}}}};
    fill(migrations, {"insert into note values ('a', 1)"});
    copy(migrations);
    EXPECT_EQ(value_of("select \"order\" || \"Text\" from note"), "1a");
}

TEST_F(PostgresqlCopy, MayRunMigrationsThatRelyOnDeferredChecks) {
    std::vector<Migration> const migrations{
        {"tree",
         {"create table node (id integer primary key, parent integer "
          "references node (id) deferrable initially deferred)",
          "insert into node (id, parent) values (2, 1)",
          "insert into node (id, parent) values (1, null)"}},
        {"more",
         {"insert into node (id, parent) values (4, 3)",
          "insert into node (id, parent) values (3, null)"}},
        {"name", {"alter table node add column name text"}}};
    fill(migrations);
    EXPECT_THAT(copy(migrations), ElementsAre("node: 4"));
}

TEST_F(PostgresqlCopy, OfAProcessThatIsKilledIsNotThere) {
    std::vector<Migration> const migrations{
        {"both", {"create table earlier (x integer)", "create table later (x integer)"}}};
    fill(migrations, {"insert into earlier (x) values (1)", "insert into later (x) values (1)"});
    for (std::string const deadly : {"earlier", "later"}) {
        std::fflush(nullptr);
        pid_t const child = ::fork();
        if (child == 0) {
            try {
                Database from{folder.address()};
                Database into{fresh.address()};
                copy(from, into, migrations, [&](CopiedTable const& table) {
                    if (table.name == deadly) ::raise(SIGKILL);
                });
            } catch (std::exception const& error) {
                std::fprintf(stderr, "%s\n", error.what());
            }
            ::_exit(1);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        ASSERT_TRUE(WIFSIGNALED(status));
        EXPECT_EQ(tables_of_target(), "0");
    }
    EXPECT_THAT(copy(migrations), ElementsAre("earlier: 1", "later: 1"));
}

TEST_F(PostgresqlCopy, HasAMillionRows) {
    std::vector<Migration> const migrations{{"numbers", {"create table number (x integer)"}}};
    fill(migrations, {"with recursive n (x) as (select 1 union all select x + 1 from n limit "
                      "1000000) insert into number (x) select x from n"});
    EXPECT_THAT(copy(migrations), ElementsAre("number: 1000000"));
    EXPECT_EQ(value_of("select sum(x) from number"), "500000500000");
}

TEST_F(PostgresqlCopy, OfAnotherSchemaGoesOnWithItsSequences) {
    std::vector<Migration> const migrations{
        {"both",
         {"create table note (id bigint generated always as identity primary key, name text)",
          "create sequence ticket",
          "create table fact (is_true boolean, part real, day date, "
          "price numeric(10, 2), data bytea, words text[])"}}};
    test_support::FreshDatabase const other;
    Database from{other.address()};
    from.migrate(migrations, late());
    other.value_of("insert into note (name) values ('a'), ('b'), ('c')");
    other.value_of("delete from note where id > 1");
    other.value_of("select nextval('ticket')");
    other.value_of("insert into fact values (true, 1.1, '12024-02-29', 1.5, '\\x00ff', "
                   "'{a,\"b c\"}'), (null, 'infinity', 'infinity', 'NaN', '', '{}')");
    copy(from, target, migrations);
    EXPECT_EQ(value_of("insert into note (name) values ('d') returning id"), "4");
    EXPECT_EQ(value_of("select nextval('ticket')"), "2");
    auto const facts = "select string_agg(f::text, ' ' order by f) from fact f";
    EXPECT_EQ(value_of(facts), other.value_of(facts));
}

TEST_F(PostgresqlCopy, IsRefusedWhereThereAreTables) {
    fill(notes());
    value_of("create table of_somebody_else (x integer)");
    EXPECT_THAT(refusal(notes()), AllOf(HasSubstr("has no tables"), HasSubstr("of_somebody_else")));
}

TEST_F(PostgresqlCopy, IsRefusedOnceItIsThere) {
    fill(notes());
    copy(notes());
    EXPECT_THAT(refusal(notes()), HasSubstr("note"));
}

TEST_F(PostgresqlCopy, IsRefusedForMigrationsThatOneOfBothLacks) {
    auto more = notes();
    more.push_back({"later", {"alter table note add column more text"}});
    fill(notes());
    EXPECT_THAT(refusal(more), HasSubstr("lacks the migration \"later\""));
    source.migrate(more, late());
    EXPECT_THAT(refusal(notes()), HasSubstr("newer than the program"));
}

TEST_F(PostgresqlCopy, IsRefusedForMigrationsOfAnUnknownList) {
    fill(notes());
    migrate(source, "other", {"create table other (x integer)"});
    EXPECT_THAT(refusal(notes()), HasSubstr("a list that the program lacks: other"));
}

TEST_F(PostgresqlCopy, IsRefusedForTablesAndColumnsThatTheMigrationsDoNotMake) {
    fill(notes(), {"create table made_by_hand (x integer)"});
    EXPECT_THAT(refusal(notes()), HasSubstr("made_by_hand"));
    fill(notes(), {"drop table made_by_hand", "alter table note add column added text"});
    EXPECT_THAT(refusal(notes()), AllOf(HasSubstr("note"), HasSubstr("added")));
}

TEST_F(PostgresqlCopy, IsRefusedForTablesAndColumnsThatTheSourceLacks) {
    std::vector<Migration> const tables{
        {"for one", StatementsForEach{.sqlite = {"create table note (x integer)"},
                                      .postgresql = {"create table note (x integer)",
                                                     "create table missing (x integer)"}}}};
    fill(tables);
    EXPECT_THAT(refusal(tables), HasSubstr("lacks tables"));
}

TEST_F(PostgresqlCopy, IsRefusedForAColumnThatTheSourceLacks) {
    std::vector<Migration> const columns{
        {"for one",
         StatementsForEach{.sqlite = {"create table note (x integer)"},
                           .postgresql = {"create table note (x integer, missing integer)"}}}};
    fill(columns);
    EXPECT_THAT(refusal(columns), HasSubstr("lacks columns"));
}

TEST_F(PostgresqlCopy, IsRefusedForARowThatRefersToNone) {
    std::vector<Migration> const migrations{
        {"for one",
         StatementsForEach{.sqlite = {"create table note (x integer)"},
                           .postgresql = {"create table note (x integer)",
                                          "create table word (x integer primary key)",
                                          "alter table note add constraint known foreign key (x) "
                                          "references word (x)"}}},
        {"word", StatementsForEach{.sqlite = {"create table word (x integer primary key)"},
                                   .postgresql = {}}}};
    fill(migrations, {"insert into note (x) values (1)"});
    EXPECT_THAT(refusal(migrations), AllOf(HasSubstr("rows of note"), HasSubstr("known")));
}

}  // namespace holdfast::sql
